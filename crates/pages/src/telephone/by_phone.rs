//! How something that is on a page goes on by telephone: the number, and the code for its keys.

use db::Tx;
use domain::phone_codes::{self, Opens};
use serde::Serialize;

use crate::web::{Outcome, Visit};

/// The number to call, and the code.
#[derive(Clone, Debug, Serialize)]
pub struct ByPhone {
    pub number: String,
    /// In groups, as it is keyed in.
    pub code: String,
}

impl ByPhone {
    /// For the samples of pages.
    pub fn sample() -> ByPhone {
        ByPhone { number: "13 77 88".to_owned(), code: "4823 9105 7716".to_owned() }
    }
}

/// For whose page shows it; none where nobody answers calls.
pub async fn by_phone(tx: &mut Tx, visit: &Visit, opens: Opens) -> Outcome<Option<ByPhone>> {
    let number = visit.app.catalogue.about.phone.clone().filter(|_| visit.app.settings.exchange.is_some());
    let Some(number) = number else { return Ok(None) };
    let code = phone_codes::grouped(&phone_codes::show(tx, &visit.app, &opens).await?);
    Ok(Some(ByPhone { number, code }))
}
