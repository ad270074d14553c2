//! All SQL of received mails.

use db::{Cell, Column, Mismatch, Tx, args};

/// A mail as it arrived.
#[derive(Clone, Debug)]
pub(super) struct ReceivedMail {
    pub id: String,
    pub fingerprint: String,
    pub recipient: String,
    pub address: Option<String>,
    pub raw: Vec<u8>,
    pub received_at: i64,
    pub extent: Extent,
}

/// How much of a mail is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// Its head: it is too large to be taken.
    Head,
    /// Nothing: it could not be had, and its words say where it lies.
    OutOfReach,
}

impl Extent {
    fn name(self) -> &'static str {
        match self {
            Extent::Whole => "whole",
            Extent::Head => "head",
            Extent::OutOfReach => "out-of-reach",
        }
    }
}

impl Column for Extent {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let name = String::read(cell)?;
        let found = [Extent::Whole, Extent::Head, Extent::OutOfReach].into_iter().find(|extent| extent.name() == name);
        found.ok_or_else(|| format!("no extent of a mail: {name}").into())
    }
}

db::from_row!(ReceivedMail { id, fingerprint, recipient, address, raw, received_at, extent });

/// Stores a mail; false if it is waiting here already.
pub(super) async fn insert(tx: &mut Tx, mail: &ReceivedMail) -> db::Result<bool> {
    let sql = "INSERT INTO received_mails (id, fingerprint, recipient, address, raw, received_at, extent)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (fingerprint) DO NOTHING";
    let values = args![
        mail.id,
        mail.fingerprint,
        mail.recipient,
        mail.address,
        mail.raw.as_slice(),
        mail.received_at,
        mail.extent.name()
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<ReceivedMail>> {
    let sql = "SELECT id, fingerprint, recipient, address, raw, received_at, extent FROM received_mails WHERE id = $1";
    tx.fetch_optional(sql, args![id]).await
}

/// It stands in a thread now.
pub(super) async fn remove(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM received_mails WHERE id = $1", args![id]).await?;
    Ok(())
}
