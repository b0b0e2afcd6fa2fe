"""Writes the files of this folder, of the same rows by other writers: `python write.py`, with pyarrow and duckdb."""

import datetime
import decimal
import random
import sys

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 60
BAD = 36
FOLDER = sys.path[0]


def columns(rows):
    chance = random.Random(1)

    def some(values):
        return [None if chance.random() < 0.3 else value for value in values]

    number = range(rows)
    day = datetime.date(2026, 3, 4)
    return {
        "Op": pa.array(["IUD"[n % 2] for n in number], pa.string()),
        "extraction_timestamp": pa.array(["2026-03-04 05:06:07.089000" for _ in number], pa.string()),
        "id": pa.array([n * 10**9 for n in number], pa.int64()),
        "status": pa.array(["lost" if n == BAD else "new" if n % 3 else "paid" for n in number], pa.string()),
        "small": pa.array(some(n - 30 for n in number), pa.int16()),
        "rate": pa.array(some(n / 4 for n in number), pa.float32()),
        "ratio": pa.array(some(n / 3 for n in number), pa.float64()),
        "flag": pa.array(some(n % 2 == 0 for n in number), pa.bool_()),
        "note": pa.array(some("ünï %d" % n for n in number), pa.string()),
        "raw": pa.array(some(bytes([n, 0, 255]) for n in number), pa.binary()),
        "day": pa.array(some(day + datetime.timedelta(n) for n in number), pa.date32()),
        "at": pa.array(some(n * 10**12 + 1 for n in number), pa.timestamp("us", "UTC")),
        "amount": pa.array(some(decimal.Decimal(n - 30).scaleb(-2) for n in number), pa.decimal128(12, 2)),
        "change_seq": pa.array(["%035d" % (n + 1) for n in number], pa.string()),
        "stream_position": pa.array(["0/%d" % n for n in number], pa.string()),
        "bi_id": pa.array(some(n for n in number), pa.int64()),
    }


def arrow(name, table, **settings):
    pq.write_table(table, "%s/%s.parquet" % (FOLDER, name), store_schema=False, **settings)


def duck(name, table, settings):
    plain = table.drop_columns(["amount"])
    query = "copy (select * from plain) to '%s/%s.parquet' (format parquet, %s)"
    duckdb.sql("set timezone = 'UTC'")
    duckdb.sql(query % (FOLDER, name, settings))


full = pa.table(columns(ROWS))
none = pa.table(columns(0))
arrow("arrow-dictionary-too-large", full, compression="SNAPPY", dictionary_pagesize_limit=100, write_batch_size=8,
      write_page_index=True, write_page_checksum=True)
arrow("arrow-version-2", full, compression="GZIP", data_page_version="2.0", data_page_size=64, write_batch_size=4)
arrow("arrow-plain-without-statistics", full, compression="NONE", use_dictionary=False, write_statistics=False)
arrow("arrow-no-rows", none, compression="SNAPPY")
with pq.ParquetWriter("%s/arrow-empty-groups.parquet" % FOLDER, full.schema, store_schema=False) as writer:
    for part in (none, full.slice(0, 20), none, full.slice(20), none):
        writer.write_table(part)
duck("duckdb-bloom-filters", full, "compression snappy, write_bloom_filter true, dictionary_size_limit 1000")
duck("duckdb-gzip", full, "compression gzip, dictionary_size_limit 1")
duck("duckdb-no-rows", none, "compression uncompressed")
