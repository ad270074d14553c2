//! Table declarations: to which person rows belong, and what happens to them when that person's account is deleted.

/// A table. Every table of the schema is declared once, by the slice whose store writes it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub owner: Owner,
    /// The law that requires rows of a deleted account to be kept, if any.
    pub law: Option<Law>,
    /// With a law: the condition for the rows it keeps; empty for all.
    pub kept: &'static str,
    /// Columns that are cleared in the rows that are kept.
    pub clears: &'static [&'static str],
    /// Columns in other people's rows that refer to the person, which are cleared too.
    pub unlinks: &'static [&'static str],
}

/// How a row belongs to a person.
#[derive(Clone, Copy, Debug)]
pub enum Owner {
    /// No row is about a person with an account; ids in such a row disclose nothing.
    Nobody,
    /// The column with the person's id.
    Person(&'static str),
    /// The column with the `id` of a row in another table, with which it is deleted or kept.
    Of(&'static str, &'static str),
    /// A condition on rows, with the person's id as `$1`.
    Where(&'static str),
}

/// A law that requires keeping rows. Its local name, and the period, are in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// The law on public records, for the period in `case.retention` of the service's manifest.
    Records,
    /// The law on data protection: it must remain provable who accessed personal data.
    Looks,
}

impl Table {
    const fn new(name: &'static str, owner: Owner) -> Table {
        Table { name, owner, law: None, kept: "", clears: &[], unlinks: &[] }
    }

    /// None of its rows is about a person with an account.
    pub const fn nobodys(name: &'static str) -> Table {
        Table::new(name, Owner::Nobody)
    }

    /// Rows are deleted with the person whose id is in this column.
    pub const fn persons(name: &'static str, column: &'static str) -> Table {
        Table::new(name, Owner::Person(column))
    }

    /// Rows are deleted or kept with those of another table.
    pub const fn of(name: &'static str, column: &'static str, parent: &'static str) -> Table {
        Table::new(name, Owner::Of(column, parent))
    }

    /// Rows matching this condition are deleted, with the person's id as `$1`.
    pub const fn rows(name: &'static str, condition: &'static str) -> Table {
        Table::new(name, Owner::Where(condition))
    }

    /// Law requires every row to be kept.
    pub const fn kept(self, law: Law) -> Table {
        Table { law: Some(law), ..self }
    }

    /// Law requires the rows matching this condition to be kept.
    pub const fn kept_where(self, condition: &'static str, law: Law) -> Table {
        Table { law: Some(law), kept: condition, ..self }
    }

    pub const fn clears(self, columns: &'static [&'static str]) -> Table {
        Table { clears: columns, ..self }
    }

    pub const fn unlinks(self, columns: &'static [&'static str]) -> Table {
        Table { unlinks: columns, ..self }
    }
}
