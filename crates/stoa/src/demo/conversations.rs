//! The conversations of the town: what people asked, and the answers.

use catalogue::Channel;
use domain::conversations::{self, About, Contact, NewConversation, OfficerAnswer};

use super::staff::HANNAH;
use super::stage::{Stage, refused};

struct Enquiry {
    by: &'static str,
    name: &'static str,
    days_ago: i64,
    channel: Channel,
    path: &'static str,
    phone: Option<&'static str>,
    body: &'static str,
    answer: Option<&'static str>,
}

const ALL: &[Enquiry] = &[
    Enquiry {
        by: "ana.silva",
        name: "Ana Silva",
        days_ago: 4,
        channel: Channel::Web,
        path: "/events/having-a-baby",
        phone: None,
        body: "The baby is due in three months. Can I apply for anything before the birth?",
        answer: Some(
            "Yes. You can claim Parental Leave Pay up to three months before the due date. \
             We will remind you of the rest when the baby is here.",
        ),
    },
    Enquiry {
        by: "aroha.ngata",
        name: "Aroha Ngata",
        days_ago: 0,
        channel: Channel::Phone,
        path: "/events/someone-died",
        phone: Some("0491 570 156"),
        body: "My mother died last week. I do not know where to begin.",
        answer: None,
    },
    Enquiry {
        by: "sam.doyle",
        name: "Sam Doyle",
        days_ago: 1,
        channel: Channel::Counter,
        path: "/services/mobility-parking-scheme",
        phone: None,
        body: "I would rather do this at a counter.",
        answer: None,
    },
];

pub(super) async fn talk(stage: &mut Stage) -> anyhow::Result<()> {
    for asked in ALL {
        stage.clock.set(asked.days_ago, -90);
        let (person, actor) = (stage.person(asked.by)?, stage.actor(asked.by)?);
        let nonce = format!("{:032x}", stage.app.world.chance());
        let contact =
            Contact { name: Some(asked.name.to_owned()), phone: asked.phone.map(str::to_owned), ..Contact::default() };
        let new = NewConversation {
            person: &person,
            session: None,
            nonce: &nonce,
            came_by: Channel::Web,
            channel: asked.channel,
            about: About::from_path(asked.path),
            contact,
            body: asked.body,
            language: "en",
        };
        let opened = conversations::open(&mut stage.tx, &stage.app, &actor, new).await.map_err(refused)?;
        let Some(body) = asked.answer else { continue };
        stage.clock.set(asked.days_ago - 1, 0);
        let answer = OfficerAnswer { reference: &opened.reference, key: &opened.id, body };
        conversations::answer(&mut stage.tx, &stage.app, &HANNAH.actor(), answer).await.map_err(refused)?;
    }
    Ok(())
}
