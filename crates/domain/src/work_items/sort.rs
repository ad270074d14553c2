//! The orders of the queue, and the place in one where a page begins or ends. Pure.

use super::model::Item;

/// What the queue is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortKey {
    /// Urgent first, then what is due first.
    #[default]
    Due,
    /// What waits longest first.
    Age,
    Service,
    Holder,
}

impl SortKey {
    pub const ALL: [SortKey; 4] = [SortKey::Due, SortKey::Age, SortKey::Service, SortKey::Holder];

    pub fn name(self) -> &'static str {
        match self {
            SortKey::Due => "due",
            SortKey::Age => "age",
            SortKey::Service => "service",
            SortKey::Holder => "holder",
        }
    }

    /// The columns of the order, the first one as an expression for which there is an index.
    pub(super) fn columns(self) -> &'static [&'static str] {
        match self {
            SortKey::Due => &["rank", "id"],
            SortKey::Age => &["since", "id"],
            SortKey::Service => &["COALESCE(service, '')", "rank", "id"],
            SortKey::Holder => &["COALESCE(holder_name, '')", "rank", "id"],
        }
    }
}

/// An order of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    pub key: SortKey,
    pub is_reversed: bool,
}

impl Sort {
    /// As addresses write it: `due`, or `-due` for the reverse.
    pub fn name(self) -> String {
        format!("{}{}", if self.is_reversed { "-" } else { "" }, self.key.name())
    }

    pub fn of(name: &str) -> Option<Sort> {
        let (is_reversed, name) = name.strip_prefix('-').map_or((false, name), |name| (true, name));
        let key = SortKey::ALL.into_iter().find(|key| key.name() == name)?;
        Some(Sort { key, is_reversed })
    }
}

/// The place of an item in an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// The sorted value; empty where the rank alone is the order.
    key: String,
    rank: String,
    id: String,
}

impl Cursor {
    pub fn of(item: &Item, key: SortKey) -> Cursor {
        let key = match key {
            SortKey::Due => String::new(),
            SortKey::Age => item.since.to_string(),
            SortKey::Service => item.service.clone().unwrap_or_default(),
            SortKey::Holder => item.holder_name.clone().unwrap_or_default(),
        };
        Cursor { key, rank: item.rank.clone(), id: item.id.clone() }
    }

    /// As addresses write it.
    pub fn written(&self) -> String {
        let Cursor { key, rank, id } = self;
        if key.is_empty() { format!("{rank}~{id}") } else { format!("{key}~{rank}~{id}") }
    }

    /// Reads what was written. Neither a rank nor an id contains the separator.
    pub fn read(written: &str) -> Option<Cursor> {
        let (rest, id) = written.rsplit_once('~')?;
        let (key, rank) = rest.rsplit_once('~').unwrap_or(("", rest));
        Some(Cursor { key: key.to_owned(), rank: rank.to_owned(), id: id.to_owned() })
    }

    /// The values of the order's columns.
    pub(super) fn values(&self, key: SortKey) -> Vec<db::Value> {
        match key {
            SortKey::Due => db::args![self.rank, self.id],
            SortKey::Age => db::args![self.key.parse::<i64>().unwrap_or_default(), self.id],
            SortKey::Service | SortKey::Holder => db::args![self.key, self.rank, self.id],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_and_places_are_read_back() {
        for key in SortKey::ALL {
            for is_reversed in [false, true] {
                let sort = Sort { key, is_reversed };
                assert_eq!(Sort::of(&sort.name()), Some(sort));
            }
        }
        assert_eq!(Sort::of("luck"), None);
        for written in ["92026-07-01~019ee77e", "Tom~Nguyen~92026-07-01~019ee77e"] {
            assert_eq!(Cursor::read(written).map(|cursor| cursor.written()).as_deref(), Some(written));
        }
        assert_eq!(Cursor::read("nothing"), None);
    }
}
