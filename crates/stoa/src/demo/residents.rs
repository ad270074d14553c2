//! The people of the town.

use catalogue::Channel;
use domain::people::{self, Preferences};
use domain::trust::{self, Actor, NewRepresentative, Scope};

use super::stage::FactValue::{In, Is};
use super::stage::{FactValue, Stage, refused};

pub(super) struct Resident {
    pub key: &'static str,
    pub name: &'static str,
    pub language: &'static str,
    /// Facts they gave once for every service.
    pub facts: &'static [(&'static str, FactValue)],
}

impl Resident {
    pub(super) fn email(&self) -> String {
        format!("{}@example.org", self.key)
    }
}

const YES: FactValue = Is("true");

const NO: FactValue = Is("false");

/// Everybody, in the order of creation.
pub(super) const ALL: &[Resident] = &[
    Resident {
        key: "ana.silva",
        name: "Ana Silva",
        language: "en",
        facts: &[("date_of_birth", Is("1994-03-08")), ("nsw_resident", YES), ("new_baby", Is("expecting"))],
    },
    Resident {
        key: "minh.tran",
        name: "Trần Văn Minh",
        language: "vi",
        facts: &[
            ("date_of_birth", Is("1985-11-02")),
            ("nsw_resident", YES),
            ("licence_class", Is("car")),
            ("licence_taken_away", NO),
        ],
    },
    Resident {
        key: "fatima.haddad",
        name: "فاطمة حداد",
        language: "ar",
        facts: &[("date_of_birth", Is("1979-06-21")), ("nsw_resident", YES), ("holds_health_care_card", YES)],
    },
    Resident {
        key: "li.wei",
        name: "李伟",
        language: "zh-Hans",
        facts: &[("date_of_birth", Is("1990-01-15")), ("nsw_resident", YES)],
    },
    Resident {
        key: "george.pappas",
        name: "George Pappas",
        language: "en",
        facts: &[
            ("date_of_birth", Is("1948-09-30")),
            ("nsw_resident", YES),
            ("permanent_nsw_resident", YES),
            ("holds_pensioner_concession_card", YES),
            ("licence_class", Is("car")),
            ("licence_taken_away", NO),
        ],
    },
    Resident { key: "eleni.pappas", name: "Eleni Pappas", language: "en", facts: &[("nsw_resident", YES)] },
    Resident {
        key: "grace.okafor",
        name: "Grace Okafor",
        language: "en",
        facts: &[
            ("date_of_birth", Is("1957-04-12")),
            ("nsw_resident", YES),
            ("holds_pensioner_concession_card", YES),
            ("energy_account_holder", YES),
            ("energy_connection", Is("retail")),
        ],
    },
    Resident {
        key: "tom.brennan",
        name: "Tom Brennan",
        language: "en",
        facts: &[("nsw_resident", YES), ("received_fine", YES), ("fine_is_for", Is("me")), ("fine_date", In(-20))],
    },
    Resident {
        key: "priya.raman",
        name: "Priya Raman",
        language: "en",
        facts: &[("nsw_resident", YES), ("moved_house", YES), ("moving_date", In(9))],
    },
    Resident { key: "noah.cohen", name: "Noah Cohen", language: "en", facts: &[("date_of_birth", Is("2008-02-03"))] },
    Resident {
        key: "aroha.ngata",
        name: "Aroha Ngata",
        language: "en",
        facts: &[("date_of_birth", Is("1988-12-19")), ("nsw_resident", YES)],
    },
    Resident { key: "sam.doyle", name: "Sam Doyle", language: "en", facts: &[("nsw_resident", YES)] },
];

/// Creates everybody, with an email address and their facts.
pub(super) async fn settle(stage: &mut Stage) -> anyhow::Result<()> {
    for (number, folk) in ALL.iter().enumerate() {
        stage.clock.set(90 - number as i64, 0);
        let (email, preferences) = (folk.email(), preferences(folk.key));
        let newcomer = people::Newcomer { email: &email, name: folk.name, language: folk.language, preferences };
        let person = people::introduce(&mut stage.tx, &stage.app, &Actor::System("demo"), newcomer).await;
        stage.know(folk.key, person.map_err(refused)?);
        let facts = stage.facts(folk.facts)?;
        let own = stage.actor(folk.key)?;
        let grant = stage.leave(&own, "person", folk.key).await?;
        people::hold(&mut stage.tx, &stage.app, &grant, &facts, "person").await?;
    }
    appoint(stage).await
}

/// Their preferences. Most have none.
fn preferences(key: &str) -> Preferences {
    let (channel, needs, interpreter) = match key {
        "george.pappas" => (Channel::Phone, "I hear badly. Please speak slowly.", "Greek"),
        "fatima.haddad" => (Channel::Email, "", "Arabic"),
        "sam.doyle" => (Channel::Counter, "I find forms on a screen hard.", ""),
        _ => (Channel::Email, "", ""),
    };
    let large_print = key == "george.pappas";
    Preferences { channel, needs: needs.to_owned(), interpreter: interpreter.to_owned(), large_print }
}

/// Eleni represents her father.
async fn appoint(stage: &mut Stage) -> anyhow::Result<()> {
    stage.clock.set(60, 0);
    let own = stage.actor("george.pappas")?;
    let grant = stage.leave(&own, "representatives", "george.pappas").await?;
    let email = "eleni.pappas@example.org".to_owned();
    let new = NewRepresentative {
        email: email.clone(),
        name: "Eleni Pappas".to_owned(),
        scope: Scope::Act,
        until: stage.day(365),
    };
    trust::appoint(&mut stage.tx, &stage.app, &grant, &new).await?;
    let eleni = stage.person("eleni.pappas")?;
    trust::accept_all(&mut stage.tx, &eleni, &email).await?;
    Ok(())
}
