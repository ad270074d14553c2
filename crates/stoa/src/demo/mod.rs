//! A small town of made-up people for `stoa demo`, put into the database by the same functions that pages call.
//!
//! Table owned: `demo_towns`. Invariants: the town is made once, whole or not at all; everybody in it is made up
//! and reads mail at example.org; nothing is written past the slices that own it.
//! Deliberately absent: real names, real addresses, and any way to make the town outside a demonstration.

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

use db::{Db, args};
use domain::app::App;
use pages::slice::Pages;
use pages::web::Sampled;

use stage::Stage;

pub use advance_time::{recall, routes};
pub use personas::faces;
pub use slice::SLICE;
pub use staff::{hire, staff};

/// The name of the town as the database knows it; another content is another name.
const TOWN: &str = "gumtree-bend";

/// A street that is nowhere: its coordinates lie in the open sea, so that nobody's house is among them.
pub const ADDRESSES: &str = include_str!("addresses.csv");

/// Whose data a database holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Empty,
    /// A demonstration's.
    Town,
    /// Of people who are not made up.
    Real,
}

impl Content {
    /// Looks without changing anything, also at a database without a schema.
    ///
    /// # Errors
    /// When the database cannot be used.
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

/// Makes the town, if this database has none yet. Says whether it was made.
///
/// # Errors
/// When a slice refuses what the town tells, or the database cannot be used; then nothing of it is kept.
pub async fn make(app: &App) -> anyhow::Result<bool> {
    let mut tx = app.db.begin().await?;
    let sql = "INSERT INTO demo_towns (name, made_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    if tx.execute(sql, args![TOWN, app.world.now()]).await? == 0 {
        return Ok(false);
    }
    let mut stage = Stage::new(app, tx);
    let loaded = domain::cases::work::load_addresses(&mut stage.tx, "made-up", ADDRESSES).await?;
    loaded.map_err(|wrong| anyhow::anyhow!("the made-up street: {wrong:?}"))?;
    hire(&mut stage.tx, &stage.app).await?;
    residents::settle(&mut stage).await?;
    holdings::hand_out(&mut stage).await?;
    cases::unfold(&mut stage).await?;
    conversations::talk(&mut stage).await?;
    articles::write(&mut stage).await?;
    stage.tx.commit().await?;
    Ok(true)
}

/// What this slice shows.
pub const PAGES: Pages = Pages { routes, views: || vec![Sampled::of::<advance_time::Time>()], ..Pages::of("demo") };
