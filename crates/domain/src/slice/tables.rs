//! What a slice says of a table: whose rows they are, and what becomes of them when that person's account is deleted.

/// A table. Every table of the schema is declared once, by the slice whose store writes it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub owner: Owner,
    /// Why law keeps rows of a person whose account is deleted.
    pub law: Option<Law>,
    /// With a law: which rows it keeps, as a condition; empty for all.
    pub kept: &'static str,
    /// Columns that are emptied in the rows that stay.
    pub clears: &'static [&'static str],
    /// Columns with a person's key in rows of others, which are emptied too.
    pub unlinks: &'static [&'static str],
}

/// How a row belongs to a person.
#[derive(Clone, Copy, Debug)]
pub enum Owner {
    /// No row is about a person with an account; keys of such a row say nothing.
    Nobody,
    /// The column with the person's key.
    Person(&'static str),
    /// The column with the `id` of a row of another table, which shares its fate.
    Of(&'static str, &'static str),
    /// A condition on rows, with the person's key as `$1`.
    Where(&'static str),
}

/// Which law keeps a row. What it is called in a place, and for how long, is for the catalogue to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// The law on records of public administration, for as long as `case.retention` of the service's manifest says.
    Records,
    /// The law on data protection: it can be shown who looked at or changed personal data.
    Looks,
}

impl Table {
    const fn new(name: &'static str, owner: Owner) -> Table {
        Table { name, owner, law: None, kept: "", clears: &[], unlinks: &[] }
    }

    /// Nothing in it is about a person with an account.
    pub const fn nobodys(name: &'static str) -> Table {
        Table::new(name, Owner::Nobody)
    }

    /// Rows go with the person whose key stands in this column.
    pub const fn persons(name: &'static str, column: &'static str) -> Table {
        Table::new(name, Owner::Person(column))
    }

    /// Rows share the fate of those of another table.
    pub const fn of(name: &'static str, column: &'static str, parent: &'static str) -> Table {
        Table::new(name, Owner::Of(column, parent))
    }

    /// Rows go for which this holds, with the person's key as `$1`.
    pub const fn rows(name: &'static str, condition: &'static str) -> Table {
        Table::new(name, Owner::Where(condition))
    }

    /// Law keeps every row.
    pub const fn kept(self, law: Law) -> Table {
        Table { law: Some(law), ..self }
    }

    /// Law keeps the rows for which this holds.
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
