//! A small town of made-up people for `stoa demo`, created through the same functions that pages call. Who lives there
//! is in the files of the catalogue ([docs/town.md](../../../../docs/town.md)).
//!
//! Table owned: `demo_towns`. Invariants: the town is created once, completely or not at all; everybody in it is made
//! up and has an address at example.org; nothing is written except through the slices that own it. Deliberately absent:
//! real names, real addresses, and any way to create the town outside a demonstration.

mod advance_time;
mod applying;
mod articles;
mod case_history;
mod cases;
mod clock;
mod conversations;
mod holdings;
mod personas;
mod residents;
mod slice;
mod staff;
mod stage;
mod visits;

use catalogue::Catalogue;
use catalogue::town::Town;
use db::{Db, args};
use domain::app::App;
use pages::slice::Pages;
use pages::web::Sampled;

use stage::Stage;

pub use advance_time::{recall, routes};
pub use personas::faces;
pub use slice::SLICE;
pub use staff::{hire, staff};

/// The name in the database of the empty town of a catalogue without one.
const NO_TOWN: &str = "no-town";

/// Whose data a database contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Empty,
    /// That of a demonstration.
    Town,
    /// That of real people.
    Real,
}

impl Content {
    /// Determines it without changing anything, even in a database without a schema.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(db: &Db) -> db::Result<Content> {
        if db.is_blank().await? {
            return Ok(Content::Empty);
        }
        let mut tx = db.read().await?;
        let is_town: bool = tx.fetch_one("SELECT EXISTS (SELECT 1 FROM demo_towns)", args![]).await?;
        let is_used = domain::people::is_anybody(&mut tx).await? || domain::staff::is_anybody(&mut tx).await?;
        Ok(match (is_town, is_used) {
            (true, _) => Content::Town,
            (false, true) => Content::Real,
            (false, false) => Content::Empty,
        })
    }
}

/// Creates the town of the catalogue, unless this database has it already. Returns whether it was created.
///
/// # Errors
/// If a slice refuses part of the script, or the database is unavailable; nothing is stored then.
pub async fn make(app: &App) -> anyhow::Result<bool> {
    let mut tx = app.db.begin().await?;
    let sql = "INSERT INTO demo_towns (name, made_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    if tx.execute(sql, args![name(app.catalogue), app.world.now()]).await? == 0 {
        return Ok(false);
    }
    let mut stage = Stage::new(app, tx);
    if let Some(town) = &app.catalogue.town {
        play(&mut stage, town).await?;
    }
    stage.tx.commit().await?;
    Ok(true)
}

/// The town's name in the database.
fn name(catalogue: &'static Catalogue) -> &'static str {
    catalogue.town.as_ref().map_or(NO_TOWN, |town| town.id.as_str())
}

async fn play(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    if let Some(addresses) = &town.addresses {
        let loaded = domain::cases::work::load_addresses(&mut stage.tx, "made-up", addresses).await?;
        loaded.map_err(|wrong| anyhow::anyhow!("the made-up street: {wrong:?}"))?;
    }
    hire(&mut stage.tx, &stage.app).await?;
    residents::settle(stage, town).await?;
    holdings::hand_out(stage, town).await?;
    cases::unfold(stage, town).await?;
    conversations::talk(stage, town).await?;
    visits::come(stage, town).await?;
    articles::write(stage, town).await
}

/// The pages of this slice.
pub const PAGES: Pages = Pages { routes, views: || vec![Sampled::of::<advance_time::Time>()], ..Pages::of("demo") };
