//! `stoa reindex`: the index of the desk's search, made anew with the key that stands beside the data.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;
use db::jobs::World;
use domain::finding;

use super::serve;

/// Takes the key as it is now, and makes the index anew with it.
///
/// # Errors
/// If the key cannot be read, or the database is unavailable.
pub fn run(options: &serve::Options, world: World) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let app = serve::apart(options, world).await?;
        finding::adopt(&app.db, &app.find_key).await?;
        finding::rebuild(&app, &app.db).await?;
        app.db.close().await;
        writeln!(std::io::stdout(), "everything that can be found is indexed")?;
        Ok(ExitCode::SUCCESS)
    })
}
