//! The conversations of the town: what people asked, and the answers.

use catalogue::Channel;
use catalogue::town::Town;
use domain::conversations::{self, About, Contact, NewConversation, OfficerAnswer};

use super::applying::problem;
use super::stage::{Stage, refused};

pub(super) async fn talk(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    for asked in &town.conversations {
        stage.clock.set(asked.days_ago, -90);
        let (person, actor) = (stage.person(&asked.by)?, stage.actor(&asked.by)?);
        let folk = town.residents.iter().find(|folk| folk.id == asked.by);
        let nonce = format!("{:032x}", stage.app.world.chance());
        let name = folk.map(|folk| folk.name.clone());
        let contact = Contact { name, phone: asked.phone.clone(), ..Contact::default() };
        let new = NewConversation {
            person: &person,
            session: None,
            nonce: &nonce,
            came_by: Channel::Web,
            channel: asked.channel,
            about: About::from_path(&asked.about),
            contact,
            body: &asked.says,
            language: folk.map_or("en", |folk| folk.language.as_str()),
        };
        let opened = conversations::open(&mut stage.tx, &stage.app, &actor, new).await.map_err(refused)?;
        let Some((officer, body)) = &asked.answer else { continue };
        stage.clock.set(asked.days_ago - 1, 0);
        let officer = stage.officer(officer)?;
        let answer = OfficerAnswer { reference: &opened.reference, key: &opened.id, body, way: "" };
        conversations::answer(&mut stage.tx, &stage.app, &officer, answer).await.map_err(problem)?;
    }
    Ok(())
}
