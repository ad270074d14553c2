//! Articles by the town's officers about their services, based on the manifests, and a question one of them asked.

use anyhow::anyhow;
use catalogue::town::Town;
use domain::desk::{articles, store};
use domain::knowledge::{self, ArticleDraft, QuestionTopic, State};
use domain::refusal::Refusal;

use super::stage::Stage;

pub(super) async fn write(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    let mut asked = Vec::new();
    for article in &town.articles {
        let (actor, id) = (stage.officer(&article.by)?, stage.app.world.new_id());
        let owner = town.officers.iter().find(|officer| officer.id == article.by);
        for (before, save) in article.saves.iter().enumerate() {
            stage.clock.set(save.days_ago, 0);
            let new = ArticleDraft {
                title: article.title.clone(),
                language: stage.app.catalogue.about.language().to_owned(),
                public_text: save.public.clone(),
                staff_text: save.staff.clone(),
                services: article.services.clone(),
                facts: article.facts.clone(),
                review_on: stage.day(article.review_in),
                state: if article.is_published { State::Published } else { State::Draft },
                owner: (actor.id().to_owned(), owner.map(|owner| owner.name.clone()).unwrap_or_default()),
                why: save.why.clone(),
            };
            let (tx, app) = (&mut stage.tx, &stage.app);
            if before == 0 {
                knowledge::write(tx, app, &actor, &id, &new).await.map_err(stopped)?;
            } else {
                knowledge::change(tx, app, &actor, &id, i64::try_from(before)?, &new).await.map_err(stopped)?;
            }
        }
        asked.extend(article.question.as_ref().map(|question| (id, question)));
    }
    stage.clock.set(1, 0);
    for (id, (officer, text)) in asked {
        let officer = stage.officer(officer)?;
        let asked = knowledge::ask(&mut stage.tx, &stage.app, &officer, QuestionTopic::Article(&id), text);
        asked.await.map_err(stopped)?;
    }
    knowledge::tell(&mut stage.tx, &stage.app).await?;
    read(stage).await?;
    Ok(())
}

/// Everybody has read the articles of their services: only what changes from now on stops anybody.
async fn read(stage: &mut Stage) -> anyhow::Result<()> {
    let (tx, app) = (&mut stage.tx, &stage.app);
    for (officer, new) in super::staff(app.catalogue) {
        let services = articles::services(app, &new.agency);
        let services: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
        for change in knowledge::changes(tx, &services).await? {
            let key = articles::key(&change.id);
            store::keep_reading(tx, &officer, &key, change.version, app.world.now()).await?;
        }
    }
    Ok(())
}

/// A refusal is a mistake in the script.
fn stopped(problem: Refusal) -> anyhow::Error {
    anyhow!("the town is stopped: {problem:?}")
}
