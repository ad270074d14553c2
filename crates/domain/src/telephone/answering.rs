//! What follows in a call after what was heard: stored before it is said, so that a call goes on after a restart.

use channels::Error;
use channels::telephone::{Answering, Heard, Order, Turn};
use db::Tx;

use super::flow::Flow;
use super::model::{CallPlace, Standing};
use super::store::{self, Call};
use super::{orders, people};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};

/// The one who answers calls that an exchange carries.
#[derive(Clone)]
pub struct Telephone {
    pub app: App,
    /// The name of the exchange, such as `ari`.
    pub exchange: &'static str,
    /// Whether it understands words.
    pub understands: bool,
}

impl Answering for Telephone {
    async fn heard(&self, call: &str, turn: i64, heard: Heard) -> Result<Turn, Error> {
        self.next(call, turn, heard).await.map_err(|refusal| failed(&refusal))
    }

    async fn orders(&self) -> Result<Vec<Order>, Error> {
        orders::next(&self.app, self).await.map_err(|refusal| failed(&refusal))
    }

    async fn going_on(&self) -> Result<Vec<String>, Error> {
        let calls = orders::going_on(&self.app, self.exchange).await.map_err(|refusal| failed(&refusal))?;
        Ok(calls.into_iter().map(|call| call.name).collect())
    }
}

fn failed(refusal: &Refusal) -> Error {
    Error::Passing(format!("{}: {:?}", refusal.kind, refusal.cause))
}

impl Telephone {
    /// What follows after what was heard in a turn.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn next(&self, name: &str, turn: i64, heard: Heard) -> Outcome<Turn> {
        let heard = people::stored_before(&self.app, heard, name).await;
        let given = (self.clone(), name.to_owned(), turn, heard);
        let taken = self.app.db.write(given, |(telephone, name, turn, heard), mut tx: Tx| async move {
            let turn = telephone.take(&mut tx, &name, turn, heard).await?;
            tx.commit().await?;
            Ok::<Turn, Refusal>(turn)
        });
        taken.await
    }

    async fn take(&self, tx: &mut Tx, name: &str, turn: i64, heard: Heard) -> Outcome<Turn> {
        let app = &self.app;
        let known = store::locked(tx, (self.exchange, name)).await?;
        let is_new = known.is_none();
        let mut call = known.unwrap_or_else(|| self.begun(name, &heard));
        let mut standing = standing(&call);
        let is_now = match heard {
            Heard::Began { .. } if call.is_ours && call.state == "ringing" => {
                "on".clone_into(&mut call.state);
                true
            }
            Heard::Began { .. } | Heard::Back => false,
            Heard::Over | Heard::Connected | Heard::Parted { .. } => true,
            Heard::Keys(_) | Heard::Words(_) | Heard::Nothing | Heard::Recording(_) => turn == call.turn,
        };
        if is_now && call.state != "over" {
            let (mut now, understands) = (call, self.understands);
            Flow { tx, app, call: &mut now, standing: &mut standing, understands }.hear(heard).await?;
            now.turn += 1;
            call = now;
        }
        if is_new || is_now {
            self.keep(tx, &mut call, &standing).await?;
        }
        let understands = self.understands;
        Flow { tx, app, call: &mut call, standing: &mut standing, understands }.turn().await
    }

    /// Stores where a call stands.
    pub(super) async fn keep(&self, tx: &mut Tx, call: &mut Call, standing: &Standing) -> Outcome<()> {
        call.place = serde_json::to_value(standing).unwrap_or_default();
        people::set_state(call, &standing.place, self.app.world.now());
        Ok(store::keep(tx, call).await?)
    }

    fn begun(&self, name: &str, heard: &Heard) -> Call {
        let app = &self.app;
        let from = match heard {
            Heard::Began { from: Some(from), .. } => app.catalogue.about.phone_number(from),
            _ => None,
        };
        let is_one_language = app.locales.all().count() == 1;
        let place = if is_one_language { CallPlace::Menu } else { CallPlace::Language };
        Call {
            id: app.world.new_id(),
            exchange: self.exchange.to_owned(),
            name: name.to_owned(),
            is_ours: false,
            number: from,
            language: app.locales.base().tag().to_owned(),
            is_slow: false,
            turn: 1,
            place: serde_json::to_value(Standing::at(place)).unwrap_or_default(),
            state: "on".to_owned(),
            conversation_id: None,
            officer_id: None,
            third: None,
            told_at: app.world.now(),
            began_at: app.world.now(),
            ended_at: None,
            outcome_due: None,
        }
    }
}

/// Where a call stands; at its beginning if that cannot be read any more.
pub(super) fn standing(call: &Call) -> Standing {
    serde_json::from_value(call.place.clone()).unwrap_or_else(|_| Standing::at(CallPlace::Menu))
}
