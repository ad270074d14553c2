//! The applications and cases of the town.

use catalogue::town::Town;

use super::applying::apply;
use super::case_history::happen;
use super::stage::Stage;

/// Creates all applications of the town, and plays through what officers did with them.
pub(super) async fn unfold(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    for story in &town.cases {
        stage.clock.set(story.days_ago, -30);
        let Some(case) = apply(stage, story).await? else { continue };
        for (days_ago, deed) in &story.then {
            stage.clock.set(*days_ago, 0);
            happen(stage, story, &case, deed).await.map_err(|error| anyhow::anyhow!("{}: {error}", story.service))?;
        }
    }
    Ok(())
}
