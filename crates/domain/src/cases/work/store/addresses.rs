//! The address register: public data about places, none about people, so it is read without a grant.

use catalogue::{Point, address_key};
use db::{Tx, args};

/// An address and its coordinates.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cases) struct Address {
    pub id: String,
    pub line: String,
    pub place: String,
    pub latitude: f64,
    pub longitude: f64,
}

db::from_row!(Address { id, line, place, latitude, longitude });

impl Address {
    pub(in crate::cases::work) fn point(&self) -> Point {
        Point { latitude: self.latitude, longitude: self.longitude }
    }

    pub(in crate::cases::work) fn key(&self) -> String {
        address_key(&format!("{} {}", self.line, self.place))
    }

    /// As printed on a letter.
    pub(in crate::cases) fn lines(&self) -> String {
        format!("{}\n{}", self.line, self.place)
    }
}

const COLUMNS: &str = "SELECT id, line, place, latitude, longitude FROM address_register";

/// Inserts or replaces an address.
pub(in crate::cases) async fn put(tx: &mut Tx, new: &Address, key: &str, source: &str) -> db::Result<()> {
    let sql = "INSERT INTO address_register (id, line, place, key, latitude, longitude, source)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE SET line = excluded.line, place = excluded.place, key = excluded.key,
            latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source";
    tx.execute(sql, args![new.id, new.line, new.place, key, new.latitude, new.longitude, source]).await?;
    Ok(())
}

/// Between which keys those lie that begin with this one and go on with a space: the character after it in ASCII ends
/// them. A range is found in the index, which `LIKE` with a value is not.
fn more_than(key: &str) -> (String, String) {
    (format!("{key} "), format!("{key}!"))
}

/// Addresses equal to a key or starting with it; two are enough to know that the key is ambiguous.
pub(in crate::cases) async fn like(tx: &mut Tx, key: &str) -> db::Result<Vec<Address>> {
    let same = db::Sql::from(COLUMNS).and(" WHERE key = $1 ORDER BY id LIMIT 2");
    let found = tx.fetch_all(same, args![key]).await?;
    if !found.is_empty() {
        return Ok(found);
    }
    let begins = db::Sql::from(COLUMNS).and(" WHERE key > $1 AND key < $2 ORDER BY id LIMIT 2");
    let (from, to) = more_than(key);
    tx.fetch_all(begins, args![from, to]).await
}

/// Addresses that start with a key: those of a house in streets of one name.
pub(in crate::cases) async fn beginning(tx: &mut Tx, key: &str) -> db::Result<Vec<Address>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE key > $1 AND key < $2 ORDER BY id LIMIT 200");
    let (from, to) = more_than(key);
    tx.fetch_all(sql, args![from, to]).await
}

/// All addresses in a box: south, north, west, east.
pub(in crate::cases) async fn near(tx: &mut Tx, [south, north, west, east]: [f64; 4]) -> db::Result<Vec<Address>> {
    let sql = db::Sql::from(COLUMNS)
        .and(" WHERE latitude BETWEEN $1 AND $2 AND longitude BETWEEN $3 AND $4 ORDER BY place, line, id");
    tx.fetch_all(sql, args![south, north, west, east]).await
}
