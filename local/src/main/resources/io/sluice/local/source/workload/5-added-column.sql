alter table sales.customers add column tier varchar(10);
update sales.customers set tier = 'gold' where vip;
insert into sales.customers (id, email, name, vip, registered_at, tier)
values (900001, 'new@example.org', 'Новый', true, timestamptz '2026-03-01 10:00:00+02', 'silver');
