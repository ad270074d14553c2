//! Services as files: YAML to a checked catalogue, with every problem at its place.
//!
//! Pure: files come in as text and nothing goes out but values and problems. `docs/manifest.md` is the
//! format as authors see it; the modules here follow its sections.

mod agencies;
mod answers;
mod calendar;
mod cases;
mod catalogue;
mod crosswalk;
mod events;
mod judgement;
mod plan;
mod population;
mod problems;
mod rates;
mod reader;
mod rule;
pub mod service;
mod time;
mod ventures;
mod vocabulary;
mod words;
mod yaml;

pub use agencies::{Agencies, Agency};
pub use answers::{parse_value, show_value};
pub use calendar::Calendar;
pub use cases::need_name;
pub use catalogue::{About, Catalogue};
pub use crosswalk::{Ask, Children, Crosswalk, Mapping, Question};
pub use events::{Event, EventStep};
pub use judgement::{Clause, Judgement, Verdict};
pub use plan::{DueDate, Plan, PlanStep};
pub use population::{Distribution, Draw, Drawn, Target, even_values};
pub use problems::{File, FileId, Place, Problem, Problems};
pub use rates::RateFigure;
pub use rule::Rule;
pub use service::Service;
pub use time::{Due, Unit, Within};
pub use ventures::{Mandate, Venture};
pub use vocabulary::{Fact, Facts, Group, Record, Source, Wording};
pub use words::Words;
