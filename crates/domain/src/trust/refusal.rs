//! A refused access: recorded, and answered with who can help.

use super::access::Denial;
use super::actor::Actor;
use super::authorise::record;
use super::ledger_entry::Look;
use crate::app::App;
use crate::refusal::Refusal;

#[derive(Debug)]
pub enum Refused {
    No(Box<Denial>),
    Failed(db::Error),
}

impl From<db::Error> for Refused {
    fn from(error: db::Error) -> Self {
        Refused::Failed(error)
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Failed(error) => error.into(),
            Refused::No(refusal) => {
                let problem = match &refusal.actor {
                    Actor::Nobody => Refusal::sign_in_first(),
                    Actor::Officer { .. } => Refusal::forbidden("no-mandate"),
                    // Others must not learn whether it exists.
                    _ => Refusal::not_found(),
                };
                Refusal { refused: Some(refusal), ..problem }
            }
        }
    }
}

impl Denial {
    /// Records the attempt, after its own transaction was rolled back.
    pub async fn keep(&self, app: &App) {
        let look = Look {
            actor: &self.actor,
            action: self.action,
            resource: &self.resource,
            purpose: self.purpose,
            represented_by: None,
            refused: true,
        };
        let kept = async {
            let mut tx = app.db.begin().await?;
            record(&mut tx, app, look).await?;
            tx.commit().await
        };
        if let Err(error) = kept.await {
            tracing::error!(%error, "a refused look could not be written down");
        }
    }
}
