//! The SQL that both databases understand alike, which a store may use.

use db::testing::{TestDb, Tested};
use db::{Builder, Constraint, Error, Tx, args};
use serde_json::{Value, json};

const SQLITE: &str = "CREATE TABLE things (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, rank INTEGER UNIQUE, open INTEGER NOT NULL DEFAULT FALSE,
    share REAL, body BLOB, details TEXT, parent_id TEXT REFERENCES things (id),
    CONSTRAINT things_rank_positive CHECK (rank > 0), UNIQUE (kind, rank)
) STRICT";
const POSTGRES: &str = "CREATE TABLE things (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, rank BIGINT UNIQUE, open BOOLEAN NOT NULL DEFAULT FALSE,
    share DOUBLE PRECISION, body BYTEA, details JSONB, parent_id TEXT REFERENCES things (id),
    CONSTRAINT things_rank_positive CHECK (rank > 0), UNIQUE (kind, rank)
)";

#[derive(Debug, PartialEq)]
struct Thing {
    id: String,
    rank: Option<i64>,
    open: bool,
    share: Option<f64>,
    body: Option<Vec<u8>>,
    details: Option<Value>,
}
db::from_row!(Thing { id, rank, open, share, body, details });

async fn with_things(db: &TestDb) -> db::Result<Tx> {
    let mut tx = db.begin().await?;
    let table = match db.dialect() {
        db::Dialect::Sqlite => SQLITE,
        db::Dialect::Postgres => POSTGRES,
    };
    tx.execute_script(table).await?;
    let mut insert = Builder::new("INSERT INTO things (id, kind, rank, open, share, details) VALUES ");
    insert.rows([
        args!["a", "red", 1, true, 0.5, json!({"name": "Ana", "age": 3})],
        args!["B", "red", 2, false, 1.0, json!({"name": "Bo"})],
        args!["c", "blue", None::<i64>, true, None::<f64>, None::<Value>],
    ]);
    let (sql, args) = insert.finish();
    assert_eq!(tx.execute(sql, args).await?, 3);
    Ok(tx)
}

async fn every_type_comes_back_as_it_went_in(db: TestDb) -> Tested {
    let mut tx = with_things(&db).await?;
    let thing = Thing {
        id: "née \u{1F600} 'quoted'".to_owned(),
        rank: Some(i64::MAX),
        open: true,
        share: Some(0.1),
        body: Some(vec![0, 255]),
        details: Some(json!({"list": [1, 2.5, null, true], "text": "ä"})),
    };
    let sql = "INSERT INTO things (id, kind, rank, open, share, body, details) VALUES ($1, 'odd', $2, $3, $4, $5, $6)";
    tx.execute(sql, args![thing.id, thing.rank, thing.open, thing.share, thing.body, thing.details]).await?;
    let nothing = Thing { id: "0".to_owned(), rank: None, open: false, share: None, body: None, details: None };
    tx.execute(sql, args![nothing.id, nothing.rank, nothing.open, nothing.share, nothing.body, nothing.details])
        .await?;
    let columns = "SELECT id, rank, open, share, body, details FROM things WHERE id = $1";
    assert_eq!(tx.fetch_one::<Thing>(columns, args![thing.id]).await?, thing);
    assert_eq!(tx.fetch_one::<Thing>(columns, args![nothing.id]).await?, nothing);
    assert_eq!(tx.fetch_optional::<Thing>(columns, args!["nobody"]).await?, None);
    Ok(())
}

async fn queries_mean_the_same(db: TestDb) -> Tested {
    let mut tx = with_things(&db).await?;
    let cases: [(&'static str, &[&str]); 12] = [
        ("SELECT id FROM things ORDER BY id", &["B", "a", "c"]),
        ("SELECT id FROM things ORDER BY rank DESC NULLS LAST", &["B", "a", "c"]),
        ("SELECT id FROM things WHERE (kind, id) > ('blue', 'x') ORDER BY kind, id", &["B", "a"]),
        ("SELECT id FROM things WHERE id LIKE 'b%'", &[]),
        ("SELECT id FROM things WHERE NOT open", &["B"]),
        ("SELECT id FROM things WHERE rank IS NOT DISTINCT FROM NULL", &["c"]),
        ("SELECT details ->> 'name' FROM things WHERE details ->> 'name' > 'Ana'", &["Bo"]),
        ("SELECT kind || ':' || CAST(count(*) AS TEXT) FROM things GROUP BY kind ORDER BY kind", &["blue:1", "red:2"]),
        ("SELECT id FROM things WHERE EXISTS (SELECT 1 FROM things t WHERE t.rank > things.rank)", &["a"]),
        ("SELECT CAST(count(*) FILTER (WHERE open) AS TEXT) FROM things", &["2"]),
        (
            "WITH r AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM things) SELECT id FROM r WHERE n = 2",
            &["a"],
        ),
        ("SELECT coalesce(CAST(CAST(sum(rank) AS BIGINT) / 2 AS TEXT), '') FROM things", &["1"]),
    ];
    for (sql, expected) in cases {
        let found: Vec<String> = tx.fetch_all(sql, args![]).await?;
        assert_eq!(found, expected, "{sql}");
    }
    let is_in = db::Sql::from("SELECT id FROM things WHERE kind").and(tx.dialect().is_in(1)).and(" ORDER BY id");
    let found: Vec<String> = tx.fetch_all(is_in, args![json!(["blue", "green"])]).await?;
    assert_eq!(found, ["c"]);
    Ok(())
}

async fn numbers_and_truths_are_read_from_expressions(db: TestDb) -> Tested {
    let mut tx = with_things(&db).await?;
    let sql = "SELECT count(*), 1, EXISTS (SELECT 1 FROM things), CAST(sum(rank) AS BIGINT), avg(share), max(id)
        FROM things";
    let row: (i64, i64, bool, i64, f64, Option<String>) = tx.fetch_one(sql, args![]).await?;
    assert_eq!(row, (3, 1, true, 3, 0.75, Some("c".to_owned())));
    Ok(())
}

async fn an_upsert_returns_what_is_stored(db: TestDb) -> Tested {
    let mut tx = with_things(&db).await?;
    let sql = "INSERT INTO things (id, kind, rank) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET rank = excluded.rank RETURNING id, rank, kind";
    let row: (String, i64, String) = tx.fetch_one(sql, args!["a", "green", 9]).await?;
    assert_eq!(row, ("a".to_owned(), 9, "red".to_owned()));
    let sql = "INSERT INTO things (id, kind) VALUES ($1, 'x') ON CONFLICT DO NOTHING RETURNING id";
    assert_eq!(tx.fetch_optional::<String>(sql, args!["a"]).await?, None);
    assert_eq!(tx.execute("DELETE FROM things WHERE kind = $1", args!["red"]).await?, 2);
    Ok(())
}

async fn broken_constraints_bear_the_same_names(db: TestDb) -> Tested {
    with_things(&db).await?.commit().await?;
    let insert = "INSERT INTO things (id, kind, rank, parent_id) VALUES ($1, $2, $3, $4)";
    let cases = [
        (args!["a", "x", None::<i64>, None::<String>], Constraint::Unique, "things_pkey"),
        (args!["n", "x", 1, None::<String>], Constraint::Unique, "things_rank_key"),
        (args!["n", "x", -1, None::<String>], Constraint::Check, "things_rank_positive"),
    ];
    for (args, kind, name) in cases {
        let mut tx = db.begin().await?;
        let error = tx.execute(insert, args).await.err().ok_or("it was stored")?;
        assert!(error.is_constraint(kind, name), "{error:?} is not {name}");
    }
    for (args, wanted) in [
        (args!["n", "x", None::<i64>, "nobody"], Constraint::ForeignKey),
        (args!["n", None::<String>, None::<i64>, None::<String>], Constraint::NotNull),
    ] {
        let mut tx = db.begin().await?;
        let error = tx.execute(insert, args).await.err().ok_or("it was stored")?;
        assert!(matches!(error, Error::Constraint { kind, .. } if kind == wanted), "{error:?} is not {wanted:?}");
    }
    Ok(())
}

async fn mistakes_are_told_in_the_same_words(db: TestDb) -> Tested {
    async fn mistake(db: &TestDb, sql: &'static str, args: Vec<db::Value>) -> String {
        let Ok(mut tx) = db.begin().await else { return "no transaction".to_owned() };
        let found: db::Result<Option<String>> = tx.fetch_optional(sql, args).await;
        found.map_or_else(|error| error.to_string(), |found| format!("{found:?}"))
    }
    with_things(&db).await?.commit().await?;
    let too_few = mistake(&db, "SELECT id FROM things WHERE id = $1 AND kind = $2", args!["a"]).await;
    assert!(too_few.ends_with("has 2 placeholders and was given 1 values"), "{too_few}");
    let nul = mistake(&db, "SELECT id FROM things WHERE id = $1", args!["a\0"]).await;
    assert_eq!(nul, "a text value contains the character U+0000");
    let missing = mistake(&db, "SELECT NULL", args![]).await;
    assert_eq!(missing, "column `number 1`: the value is missing; read it as an Option");
    let wrong = mistake(&db, "SELECT count(*) FROM things", args![]).await;
    assert!(wrong.starts_with("column `number 1`: cannot read INT"), "{wrong}");
    Ok(())
}

async fn a_failed_statement_spoils_the_transaction(db: TestDb) -> Tested {
    with_things(&db).await?.commit().await?;
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM things WHERE id = 'c'", args![]).await?;
    assert!(tx.execute("INSERT INTO things (id, kind) VALUES ('a', 'again')", args![]).await.is_err());
    let after = tx.execute("DELETE FROM things WHERE id = 'B'", args![]).await;
    assert!(matches!(after, Err(Error::Spoiled)), "{after:?}");
    assert!(matches!(tx.commit().await, Err(Error::Spoiled)));
    let count: i64 = db.read().await?.fetch_one("SELECT count(*) FROM things", args![]).await?;
    assert_eq!(count, 3);
    Ok(())
}

async fn a_reader_sees_one_state_and_cannot_write(db: TestDb) -> Tested {
    with_things(&db).await?.commit().await?;
    let mut reader = db.read().await?;
    let count = "SELECT count(*) FROM things";
    assert_eq!(reader.fetch_one::<i64>(count, args![]).await?, 3);
    let mut writer = db.begin().await?;
    writer.execute("DELETE FROM things", args![]).await?;
    writer.commit().await?;
    assert_eq!(reader.fetch_one::<i64>(count, args![]).await?, 3);
    assert!(reader.execute("DELETE FROM things", args![]).await.is_err());
    drop(reader);
    assert_eq!(db.read().await?.fetch_one::<i64>(count, args![]).await?, 0);
    Ok(())
}

db::on_both!(
    every_type_comes_back_as_it_went_in,
    queries_mean_the_same,
    numbers_and_truths_are_read_from_expressions,
    an_upsert_returns_what_is_stored,
    broken_constraints_bear_the_same_names,
    mistakes_are_told_in_the_same_words,
    a_failed_statement_spoils_the_transaction,
    a_reader_sees_one_state_and_cannot_write,
);
