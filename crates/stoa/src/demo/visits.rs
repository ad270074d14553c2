//! Who comes to the town's first service centre: somebody with an appointment, and people who walked in, if it is open.

use anyhow::Context;
use catalogue::town::Town;
use catalogue::{Channel, VisitWay};
use domain::conversations::{self, About, Contact, NewConversation};
use domain::counter::hall::{self, NewPlace, Source};
use domain::counter::{self, Wanted};
use domain::trust::Purpose;

use super::applying::problem;
use super::stage::{Stage, refused};

/// Languages and needs of those who wait.
const WAITING: [(&str, &[&str]); 4] = [("en", &["seat"]), ("vi", &[]), ("ar", &["frail"]), ("en", &[])];

pub(super) async fn come(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    let now = stage.app.world.now();
    let mut centres = counter::centres(&stage.app);
    // One that is open, so that its hall shows life.
    let open = counter::centres(&stage.app).find(|centre| hall::is_open(&stage.app, centre, now));
    let Some(centre) = open.or_else(|| centres.next()) else { return Ok(()) };
    let Some(folk) = town.residents.last() else { return Ok(()) };
    stage.clock.set(0, -30);
    let (person, actor) = (stage.person(&folk.id)?, stage.actor(&folk.id)?);
    let nonce = format!("{:032x}", stage.app.world.chance());
    let new = NewConversation {
        person: &person,
        session: None,
        nonce: &nonce,
        came_by: Channel::Web,
        channel: Channel::Counter,
        about: About::Nothing,
        contact: Contact { name: Some(folk.name.clone()), ..Contact::default() },
        body: "",
        language: &folk.language,
    };
    let opened = conversations::open(&mut stage.tx, &stage.app, &actor, new).await.map_err(refused)?;
    let days = counter::free_days(&mut stage.tx, &stage.app, (centre, None, VisitWay::Counter)).await?;
    let slot = days.first().and_then(|(_, times)| times.first()).context("the centre of the town has no free time")?;
    let wanted = Wanted::at(&centre.id, slot.from);
    let by = (&actor, Purpose::OwnAffairs);
    counter::book(&mut stage.tx, &stage.app, by, &opened.reference, wanted).await.map_err(problem)?;
    for (place, (language, needs)) in WAITING.into_iter().enumerate() {
        stage.clock.set(0, 5 * i64::try_from(place)? - 25);
        if hall::is_open(&stage.app, centre, stage.app.world.now()) {
            let form = format!("town:{place}");
            let new = NewPlace { centre: &centre.id, source: Source::Kiosk, form: &form, service: None, needs };
            hall::walk_in(&mut stage.tx, &stage.app, (None, language), new).await.map_err(problem)?;
        }
    }
    Ok(())
}
