//! Tries to pay a fee: at most one of an application can succeed.

use db::{Tx, args};

use crate::trust::Grant;

/// A fee that was paid.
#[derive(Clone, Debug)]
pub struct Paid {
    pub id: String,
    /// In minor units.
    pub amount: i64,
}
db::from_row!(Paid { id, amount });

/// The payment that succeeded, if one did.
pub(super) async fn paid(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Paid>> {
    let sql = "SELECT t.id, t.amount FROM application_payments t JOIN applications p ON p.id = t.application_id
        WHERE p.id = $1 AND p.person_id = $2 AND t.state = 'paid'";
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}
