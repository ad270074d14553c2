//! Migrations: what is applied, what is refused with which message, and that both schemas are the same.

use db::testing::{TestDb, Tested};
use db::{Dialect, Migration, args};

const fn migration(name: &'static str, text: &'static str) -> Migration {
    Migration { name, sqlite: text, postgres: text }
}

const FIRST: Migration = migration("9001_cards", "CREATE TABLE cards (id TEXT); CREATE INDEX cards_id ON cards (id);");
const SECOND: Migration = migration("9002_names", "ALTER TABLE cards ADD COLUMN name TEXT");

/// A database without the program's migrations, so that tests can have their own.
async fn bare(db: &TestDb) -> db::Result<()> {
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM migrations", args![]).await?;
    tx.commit().await
}

async fn refusal(db: &TestDb, migrations: &[Migration]) -> String {
    db.migrate_with(migrations, 7).await.map_or_else(|error| error.to_string(), |done| format!("applied {done:?}"))
}

async fn only_missing_migrations_are_applied(db: TestDb) -> Tested {
    bare(&db).await?;
    assert_eq!(db.migrate_with(&[FIRST], 5).await?, ["9001_cards"]);
    assert_eq!(db.migrate_with(&[FIRST, SECOND], 6).await?, ["9002_names"]);
    assert!(db.migrate_with(&[FIRST, SECOND], 7).await?.is_empty());
    let mut tx = db.read().await?;
    let rows: Vec<(String, i64)> =
        tx.fetch_all("SELECT name, applied_at FROM migrations ORDER BY name", args![]).await?;
    assert_eq!(rows, [("9001_cards".to_owned(), 5), ("9002_names".to_owned(), 6)]);
    Ok(())
}

async fn a_changed_migration_is_refused(db: TestDb) -> Tested {
    bare(&db).await?;
    db.migrate_with(&[FIRST], 5).await?;
    let changed = migration(FIRST.name, "CREATE TABLE cards (id TEXT, late TEXT)");
    assert_eq!(
        refusal(&db, &[changed]).await,
        "migrations: `9001_cards` was changed after it was applied: undo the change and add a new migration"
    );
    Ok(())
}

async fn a_newer_database_is_refused(db: TestDb) -> Tested {
    bare(&db).await?;
    db.migrate_with(&[FIRST, SECOND], 5).await?;
    assert_eq!(
        refusal(&db, &[FIRST]).await,
        "migrations: the database has `9002_names`, which this program does not know: it was used by a newer program"
    );
    Ok(())
}

async fn a_migration_squeezed_in_between_is_refused(db: TestDb) -> Tested {
    bare(&db).await?;
    db.migrate_with(&[SECOND_ALONE], 5).await?;
    assert_eq!(
        refusal(&db, &[FIRST, SECOND_ALONE]).await,
        "migrations: `9001_cards` comes before `9002_alone`, which is already applied: give it a higher number"
    );
    Ok(())
}
const SECOND_ALONE: Migration = migration("9002_alone", "CREATE TABLE alone (id TEXT)");

async fn a_migration_that_fails_leaves_nothing_behind(db: TestDb) -> Tested {
    bare(&db).await?;
    let broken = migration("9003_broken", "CREATE TABLE half (id TEXT); CREATE TABLE half (id TEXT);");
    let said = refusal(&db, &[FIRST, broken]).await;
    assert!(said.starts_with("migrations: `9003_broken` cannot be applied: "), "{said}");
    let mut tx = db.read().await?;
    assert_eq!(tx.fetch_one::<i64>("SELECT count(*) FROM migrations", args![]).await?, 0);
    drop(tx);
    assert_eq!(db.migrate_with(&[FIRST], 6).await?, ["9001_cards"]);
    Ok(())
}

async fn two_processes_may_migrate_at_once(db: TestDb) -> Tested {
    bare(&db).await?;
    let other = db.another(&db::Settings::default()).await?;
    let (one, two) = tokio::join!(db.migrate_with(&[FIRST, SECOND], 5), other.migrate_with(&[FIRST, SECOND], 5));
    assert_eq!(one?.len() + two?.len(), 2);
    other.close().await;
    Ok(())
}

type Columns = Vec<(String, String, String, bool)>;

fn columns(of: Dialect) -> Result<Columns, db::testing::Failure> {
    let (send, receive) = std::sync::mpsc::channel();
    let look = |db: TestDb| async move {
        let mut tx = db.read().await?;
        send.send((db.dialect(), tx.fetch_all(db.dialect().columns(), args![]).await?))?;
        Ok(())
    };
    match of {
        Dialect::Sqlite => db::testing::on_sqlite(look)?,
        Dialect::Postgres => db::testing::on_postgres(look)?,
    }
    let found: Option<(Dialect, Columns)> = receive.try_recv().ok();
    Ok(found.map(|(_, columns)| columns).unwrap_or_default())
}

#[test]
fn both_databases_have_the_same_tables_and_columns() -> Tested {
    let ours =
        |columns: Columns| -> Columns { columns.into_iter().filter(|(table, ..)| table != "migrations").collect() };
    let sqlite = ours(columns(Dialect::Sqlite)?);
    let postgres = ours(columns(Dialect::Postgres)?);
    assert!(
        sqlite.iter().any(|(table, column, kind, _)| (&**table, &**column, &**kind) == ("jobs", "run_at", "INTEGER"))
    );
    if std::env::var_os("STOA_SKIP_POSTGRES").is_none() {
        assert_eq!(sqlite, postgres);
    }
    Ok(())
}

async fn every_sqlite_table_is_strict(db: TestDb) -> Tested {
    if db.dialect() == Dialect::Sqlite {
        let sql = "SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT IN ('migrations', 'sqlite_schema')";
        let loose: Vec<String> = db.read().await?.fetch_all(sql, args![]).await?;
        assert!(loose.is_empty(), "these tables take any type: {loose:?}");
    }
    Ok(())
}

db::on_both!(
    only_missing_migrations_are_applied,
    a_changed_migration_is_refused,
    a_newer_database_is_refused,
    a_migration_squeezed_in_between_is_refused,
    a_migration_that_fails_leaves_nothing_behind,
    two_processes_may_migrate_at_once,
    every_sqlite_table_is_strict,
);
