//! Services as files: YAML to a checked catalogue, with every problem at its place.
//!
//! Pure: files come in as text and nothing goes out but values and problems. `docs/manifest.md` is the
//! format as authors see it; the modules here follow its sections.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::string_slice, clippy::indexing_slicing)]

mod about;
mod agencies;
mod answers;
mod calendar;
mod cases;
mod catalogue;
mod channel;
pub mod clock;
mod consequences;
mod crisis;
mod crosswalk;
mod derivation;
mod draw;
mod events;
mod faults;
mod find;
mod household;
mod journey;
mod judgement;
mod keys;
mod layout;
mod links;
mod plan;
mod population;
mod problems;
mod rates;
mod reader;
mod rule;
pub mod service;
mod spoken;
mod spoken_facts;
mod synonyms;
mod time;
mod translations;
mod types;
mod ventures;
mod vocabulary;
mod word_keys;
mod words;
mod worked_examples;
mod yaml;

pub use about::About;
pub use agencies::{Agencies, Agency};
pub use answers::{parse_value, show_value};
pub use calendar::Calendar;
pub use cases::need_name;
pub use catalogue::Catalogue;
pub use channel::Channel;
pub use crisis::{Crisis, CrisisFile, Helpline};
pub use crosswalk::{Ask, Children, Crosswalk, Mapping, Question};
pub use draw::{Drawn, even_values};
pub use events::{Event, EventStep};
pub use faults::fault_words;
pub use find::{Completion, FindTarget, Match, SearchResult};
pub use journey::{Answers, Journey, JourneyPage};
pub use judgement::{Clause, Judgement, Verdict};
pub use plan::{DueDate, Plan, PlanStep};
pub use population::{Distribution, Draw, Target};
pub use problems::{File, FileId, Place, Problem, Problems};
pub use rates::RateFigure;
pub use rule::Rule;
pub use search::Confidence;
pub use service::Service;
pub use spoken::{Said, Spoken};
pub use synonyms::read_synonyms;
pub use time::{FactDeadline, Unit, Within};
pub use ventures::{Decides, Mandate, Venture};
pub use vocabulary::{Fact, Facts, Group, Record, Source, Wording};
