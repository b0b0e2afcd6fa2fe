-- The source with its log in Automatic Storage Management.
insert into v$logfile values (2, null, 'ONLINE', '+DATA/ORCL/ONLINELOG/group_2');
