//! A town of made-up people for a demonstration: the files of `town/`, which `docs/town.md` describes.
//!
//! It is no law: no case keeps it, and nothing is decided by it. Days are counted from the day on which the town is
//! made, so that it is as fresh in a year as today.

mod days;
mod life;
mod people;
mod read;

use rules::{Date, Facts, Program};

use crate::channel::Channel;
use crate::problems::{FileId, Problems};
use crate::reader::Reader;
use crate::yaml::Node;

pub(crate) use read::{TownFiles, read_town};

/// Everybody and everything of a town, in the order of creation.
#[derive(Clone, Debug, Default)]
pub struct Town {
    /// Its name in the database: changed content gets another one.
    pub id: String,
    pub residents: Vec<Resident>,
    pub organisations: Vec<TownOrganisation>,
    pub officers: Vec<TownOfficer>,
    pub holdings: Vec<TownHolding>,
    pub cases: Vec<TownCase>,
    pub conversations: Vec<TownConversation>,
    pub articles: Vec<TownArticle>,
    /// A street as CSV, with coordinates for those who must be heard.
    pub addresses: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Resident {
    pub id: String,
    pub name: String,
    pub language: String,
    /// Why it is worth being this person; none for those whom one cannot be.
    pub story: Option<String>,
    /// Facts they gave once for every service.
    pub facts: TownFacts,
    pub channel: Channel,
    pub needs: String,
    pub interpreter: String,
    pub large_print: bool,
    /// The resident who acts for them.
    pub represented_by: Option<String>,
}

/// An organisation, of which one resident is the owner.
#[derive(Clone, Debug)]
pub struct TownOrganisation {
    pub id: String,
    /// Its name and number, and whatever else it told.
    pub facts: TownFacts,
    pub owner: String,
    /// The resident who fills in and sends for it.
    pub represented_by: Option<String>,
}

#[derive(Clone, Debug)]
pub struct TownOfficer {
    pub id: String,
    pub name: String,
    pub agency: String,
    pub team: String,
    pub roles: Vec<String>,
    pub languages: Vec<String>,
    pub skills: Vec<String>,
}

/// A licence or registration that ends one day.
#[derive(Clone, Debug)]
pub struct TownHolding {
    pub owner: String,
    pub service: String,
    pub label: String,
    /// Days from today to its end.
    pub ends_in: i32,
    pub facts: TownFacts,
}

/// An application, and what happened to it.
#[derive(Clone, Debug)]
pub struct TownCase {
    pub owner: String,
    /// Who fills it in: the person or their representative.
    pub by: String,
    pub service: String,
    pub language: String,
    pub days_ago: i64,
    pub facts: TownFacts,
    /// The number of pages filled in before giving up; `None` for all, and sending.
    pub pages: Option<usize>,
    /// How many days before today, and what was done.
    pub then: Vec<(i64, Deed)>,
}

/// What happens to a case. Officers are named by their ids.
#[derive(Clone, Debug)]
pub enum Deed {
    TakeUp(String),
    /// The officer sends the person a message.
    Write(String, String),
    /// The officer requests information, with a deadline in days from today.
    Ask(String, String, i32),
    /// The person sends what was requested.
    Give(String),
    /// Time has passed, and the deadlines of the case are refreshed.
    Wait,
    Decide(TownDecision),
    /// The person asks for a review.
    Review(String),
    /// The person withdraws it.
    Withdraw(String),
}

#[derive(Clone, Debug)]
pub struct TownDecision {
    pub by: String,
    /// The second officer, if the manifest requires one.
    pub with: Option<String>,
    pub outcome: String,
    pub summary: String,
    /// Reasoning under the questions of duties; the remaining questions get the last text.
    pub reasons: Vec<(String, String)>,
    pub otherwise: String,
}

#[derive(Clone, Debug)]
pub struct TownConversation {
    pub by: String,
    pub days_ago: i64,
    pub channel: Channel,
    /// The page of ours that it is about.
    pub about: String,
    pub phone: Option<String>,
    pub says: String,
    /// Who answers, and what.
    pub answer: Option<(String, String)>,
}

#[derive(Clone, Debug)]
pub struct TownArticle {
    pub by: String,
    pub title: String,
    pub services: Vec<String>,
    pub facts: Vec<String>,
    /// Days from today to the review; negative if overdue.
    pub review_in: i32,
    pub is_published: bool,
    pub saves: Vec<ArticleSave>,
    /// A question that an officer asked about it.
    pub question: Option<(String, String)>,
}

/// One save of an article: how many days ago, and why.
#[derive(Clone, Debug)]
pub struct ArticleSave {
    pub days_ago: i64,
    pub why: String,
    pub public: String,
    pub staff: String,
}

/// Facts as they are written, with days that are counted from today.
#[derive(Clone, Debug, Default)]
pub struct TownFacts {
    node: Option<Node>,
}

impl TownFacts {
    /// The facts on a day; `None` if one does not fit the vocabulary, which was reported when the town was read.
    pub fn on(&self, program: &Program, today: Date) -> Option<Facts> {
        let Some(node) = &self.node else { return Some(Facts::new(&program.vocabulary)) };
        let mut problems = Problems::default();
        Reader::new(FileId(0), "", &mut problems).facts(program, &days::on(node, today))
    }
}
