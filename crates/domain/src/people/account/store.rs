//! All SQL of preferences.

use catalogue::Channel;
use db::{Tx, args};

use crate::app::App;
use crate::trust::Grant;

/// A person's preferences.
#[derive(Clone, Debug)]
pub struct Preferences {
    /// The channel of what must arrive; [`hearing`](super::hearing()) has those of the rest, and changes it.
    pub channel: Channel,
    /// Adjustments they need, in their own words.
    pub needs: String,
    /// The language of an interpreter; empty for none.
    pub interpreter: String,
    /// Whether their letters are in large print.
    pub large_print: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences { channel: Channel::Email, needs: String::new(), interpreter: String::new(), large_print: false }
    }
}

/// A person's preferences; by default, email and nothing special.
pub async fn preferences(tx: &mut Tx, grant: &Grant) -> db::Result<Preferences> {
    Ok(chosen(tx, grant).await?.unwrap_or_default())
}

/// A person's preferences; `None` if they never set any.
pub async fn chosen(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Preferences>> {
    let sql = "SELECT channel, needs, interpreter, large_print FROM preferences WHERE person_id = $1";
    let row: Option<(String, String, String, bool)> = tx.fetch_optional(sql, args![grant.person()]).await?;
    Ok(row.map(|(channel, needs, interpreter, large_print)| {
        let channel = Channel::of(&channel).unwrap_or(Channel::Email);
        Preferences { channel, needs, interpreter, large_print }
    }))
}

/// Stores what a person needs. Their channel is stored with the first of it only.
///
/// # Errors
/// If the database is unavailable.
pub async fn prefer(tx: &mut Tx, app: &App, grant: &Grant, chosen: &Preferences) -> db::Result<()> {
    let sql = "INSERT INTO preferences (person_id, channel, needs, interpreter, large_print, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (person_id) DO UPDATE SET needs = excluded.needs, interpreter = excluded.interpreter,
            large_print = excluded.large_print, changed_at = excluded.changed_at";
    let values = args![
        grant.person(),
        chosen.channel.name(),
        chosen.needs,
        chosen.interpreter,
        chosen.large_print,
        app.world.now()
    ];
    tx.execute(sql, values).await?;
    Ok(())
}
