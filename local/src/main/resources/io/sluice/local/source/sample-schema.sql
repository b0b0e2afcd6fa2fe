-- The sample database: a shop with its catalogue and its sales. Every common type of PostgreSQL stands somewhere,
-- together with what makes pipelines fail: a table without a key, composite keys, NULLs, unicode, an unbounded
-- numeric, LOBs over the limit, a key that changes.
create schema catalog;
create schema sales;

create type sales.order_status as enum ('placed', 'paid', 'shipped', 'returned');
create domain sales.currency as char(3) check (value = upper(value));

create table catalog.categories (
    id        integer primary key,
    parent_id integer references catalog.categories,
    name      varchar(60) not null,
    path      text[] not null
);
comment on table catalog.categories is 'The tree of categories, größter Knoten zuerst';

create table catalog.products (
    id          integer primary key,
    category_id integer not null references catalog.categories,
    sku         varchar(20) not null unique,
    barcode     char(13),
    name        varchar(120) not null,
    description text,
    attributes  jsonb not null,
    price       numeric(10,2) not null,
    weight_kg   real,
    rating      double precision,
    picture     bytea,
    active      boolean not null,
    opens_at    time,
    listed_on   date,
    updated_at  timestamptz not null
);
comment on column catalog.products.rating is 'Mean of all reviews, empty until the first';
-- Full rows in the log, so that a value stored out of line is there although a change did not touch it.
alter table catalog.products replica identity full;

create table catalog.stock (
    warehouse_id smallint not null,
    product_id   integer not null references catalog.products,
    quantity     integer not null,
    reserved     bigint not null,
    counted_on   date,
    primary key (warehouse_id, product_id)
);

create table catalog.price_changes (
    product_id integer not null,
    old_price  numeric(10,2),
    new_price  numeric(10,2) not null,
    rate       numeric,
    changed_at timestamp not null,
    reason     varchar(80)
);
comment on table catalog.price_changes is 'A log without a key';
alter table catalog.price_changes replica identity full;

create table sales.customers (
    id            bigint primary key,
    email         varchar(120) not null,
    name          varchar(120) not null,
    birthday      date,
    vip           boolean not null,
    loyalty       numeric,
    last_address  inet,
    preferences   json,
    registered_at timestamptz not null,
    last_seen     timestamp
);

create table sales.addresses (
    id          bigint primary key,
    customer_id bigint not null references sales.customers,
    line        varchar(200) not null,
    city        varchar(80) not null,
    postcode    varchar(12),
    country     char(2) not null,
    latitude    double precision,
    longitude   double precision,
    valid       daterange
);

create table sales.orders (
    id            bigint primary key,
    customer_id   bigint not null references sales.customers,
    address_id    bigint references sales.addresses,
    status        sales.order_status not null,
    placed_at     timestamptz not null,
    promised      interval,
    currency      sales.currency not null,
    total         numeric(12,2) not null,
    gift          boolean,
    note          text
);

create table sales.order_lines (
    order_id   bigint not null references sales.orders,
    line_no    smallint not null,
    product_id integer not null references catalog.products,
    quantity   integer not null,
    unit_price numeric(12,4) not null,
    discount   real,
    net_price  numeric(14,4) generated always as (unit_price * quantity) stored,
    primary key (order_id, line_no)
);

create table sales.payments (
    id       uuid primary key,
    order_id bigint not null references sales.orders,
    method   varchar(20) not null,
    amount   money not null,
    fee      numeric(38,10),
    paid_at  timestamptz,
    raw      xml
);

create table sales.visits (
    customer_id bigint,
    at          timestamptz not null,
    path        varchar(200) not null,
    agent       varchar(120),
    millis      integer
);
