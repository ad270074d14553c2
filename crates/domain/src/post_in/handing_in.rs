//! Papers of the person who is present: an officer scans or photographs them into the case or the conversation, and says
//! whether these were the originals.

use catalogue::Channel;
use db::Tx;

use super::acts::{matter, officer};
use super::placing::{Arrival, Target, arrive};
use crate::app::App;
use crate::attachments::{self, Giver, Received};
use crate::cases::evidence::{self, NewRecord};
use crate::events::Thing;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::trust;
use crate::trust::{Actor, Permission};
use crate::uploads::Upload;

/// What is handed in.
pub struct HandedIn<'h> {
    /// The same form again brings nothing new.
    pub once: &'h str,
    /// Whether the officer saw the originals.
    pub originals: bool,
    pub files: &'h [Upload],
    pub received: &'h Received,
}

/// Checks that an officer may add files to a matter, before their bytes are stored.
///
/// # Errors
/// If there is no such matter, or they may not.
pub async fn permitted(tx: &mut Tx, app: &App, actor: &Actor, typed: &str) -> Outcome<(Target, Permission)> {
    let target = matter(tx, app, actor, typed).await?;
    let resource = match target.thing {
        Thing::Case => crate::cases::resource(tx, &target.id).await?,
        _ => crate::conversations::store::whose_by_id(tx, &target.id).await?.map(Into::into),
    };
    let resource = resource.ok_or_else(Refusal::not_found)?;
    let (action, purpose) = (trust::Action::See, trust::Purpose::Casework);
    let permission = trust::permitted(tx, app, actor, action, resource, purpose).await?;
    Ok((target, permission))
}

/// Adds the files, as the answer to what was asked for or as a message of the person.
///
/// # Errors
/// Without a file, or if the officer may not.
pub async fn add(tx: &mut Tx, app: &App, actor: &Actor, typed: &str, handed: &HandedIn<'_>) -> Outcome<Target> {
    let target = matter(tx, app, actor, typed).await?;
    if handed.files.is_empty() {
        return Err(Refusal::unprocessable("handed-in-nothing"));
    }
    let (_, name) = officer(actor).ok_or_else(Refusal::sign_in_first)?;
    let language = people::language(tx, app, &target.person).await?;
    let key = if handed.originals { "post-in-handed-in-originals" } else { "post-in-handed-in" };
    let args = [("n", handed.files.len().into()), ("name", name.into())];
    let words = app.locales.of(&language).say(key, &args);
    let once = format!("{} {}", target.id, handed.once);
    let arrival = Arrival { channel: Channel::Counter, key: &once, words: &words, received_at: app.world.now() };
    let Some((owner, kind, about)) = arrive(tx, app, &target, &arrival).await? else { return Ok(target) };
    let giver = Giver::of(actor);
    let before: Vec<String> = files(tx, (owner, &target.id)).await?;
    let given = (&giver, handed.files, handed.received);
    attachments::keep_all(tx, app, (owner, &target.id), (kind, &about), given).await?;
    if handed.originals && target.thing == Thing::Case {
        for file in files(tx, (owner, &target.id)).await?.iter().filter(|file| !before.contains(file)) {
            let seen = NewRecord::OriginalSeen { day: app.today() };
            evidence::record(tx, app, actor, &target.id, (file, seen)).await?;
        }
    }
    Ok(target)
}

async fn files(tx: &mut Tx, owner: (&str, &str)) -> db::Result<Vec<String>> {
    Ok(attachments::of(tx, owner).await?.into_iter().map(|file| file.id).collect())
}
