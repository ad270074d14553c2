//! Random lives of cases in a real database: after each step, replaying the events gives the stored state, and a case
//! that is being worked on has an owner and a known next task.

use db::testing::{TestDb, Tested, mix};
use db::{Tx, args};
use domain::cases;
use domain::cases::life::{Life, replay};
use domain::cases::model::State;
use domain::cases::officers;
use domain::cases::work;
use domain::cases::work::Ending;
use domain::desk;
use domain::events;
use domain::events::{CaseEvent, Happened, Recorded, Thing};
use domain::session::Assurance;
use domain::trust::Actor;
use domain::work_items;
use jiff::ToSpan;

use super::case_life::{deciding, officer};
use super::cases::{gas_rebate, known, sign_in};
use super::casework::{SYSTEM, does};
use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;
/// `STOA_LIVES` sets another number.
const LIVES: u64 = 8;
const STEPS: u64 = 30;

struct Walk {
    town: Town,
    ana: Browser,
    person: String,
    id: String,
    reference: String,
}

impl Walk {
    async fn act(&mut self, dice: u64) -> anyhow::Result<Result<(), &'static str>> {
        let Walk { town, ana, person, id, reference } = self;
        let (bao, mei) = (officer("Bao Tran", "energy-nsw"), officer("Mei Lin", "energy-nsw"));
        let ida = officer("Ida", "create-nsw");
        let own = Actor::Person { id: person.clone(), assurance: Assurance::Code };
        let soon = town.app.today().saturating_add(3.days());
        let outcome = if (dice / 100).is_multiple_of(2) { "grant" } else { "refuse" };
        let id = id.as_str();
        Ok(match dice % 20 {
            0 | 1 => does!(town, officers::take_up, &bao, id),
            2 => does!(town, officers::ask_for_information, &bao, id, ("Send the bill.", soon)).map(drop),
            3 | 4 => {
                let asked =
                    one(town, "SELECT id FROM case_requests WHERE case_id = $1 AND answered_at IS NULL", id).await?;
                let Some(request) = asked else { return Ok(Err("nothing asked")) };
                sign_in(town, ana, person).await?;
                let there = format!("/cases/{reference}/requests/{request}");
                ana.open(&there).await?;
                ana.upload(&there, &[("answer", "Here it is")], &[]).await?;
                Ok(())
            }
            5 => does!(town, officers::go_on, &bao, id),
            6 | 7 => does!(town, cases::decide, &bao, id, &deciding(outcome)),
            8 if (dice / 100).is_multiple_of(4) => does!(town, cases::withdraw_case, &own, id, ""),
            9 => does!(town, cases::ask_for_review, &own, id, "Look again.").map(drop),
            10 => {
                let sql = "SELECT review_case_id FROM case_reviews WHERE case_id = $1";
                let Some(review) = one(town, sql, id).await? else { return Ok(Err("no review")) };
                match dice / 200 % 3 {
                    0 => does!(town, cases::withdraw_case, &own, &review, ""),
                    _ => {
                        let taken: Result<(), &str> = does!(town, officers::take_up, &mei, &review);
                        let decided = does!(town, cases::decide, &mei, &review, &deciding(outcome));
                        taken.and(decided)
                    }
                }
            }
            11 => does!(town, work::reopen, &bao, id, "Something was overlooked."),
            12 => does!(town, work::propose_hand_over, &bao, id, ("create-nsw", "It is theirs.")),
            13 => match dice / 100 % 2 {
                0 => does!(town, work::refuse_hand_over, &ida, id, "It is not ours."),
                // It comes back at once, so that the walk goes on with the same officers.
                _ => match does!(town, work::accept_hand_over, &ida, id) {
                    Ok(()) => does!(town, work::propose_hand_over, &ida, id, ("energy-nsw", "It is yours."))
                        .and(does!(town, work::accept_hand_over, &bao, id)),
                    Err(kind) => Err(kind),
                },
            },
            14 => does!(town, work::split_case, &bao, id, "Two accounts.").map(drop),
            15 => {
                let tasks = does!(town, work::tasks, &SYSTEM, id).map_err(anyhow::Error::msg)?;
                let Some(task) = work::next(&tasks).filter(|task| task.owner_kind == "officer") else {
                    return Ok(Err("no task"));
                };
                does!(town, work::end_task, &bao, id, (task.id.as_str(), Ending::Done))
            }
            16 => {
                let sql =
                    "SELECT case_id FROM case_links WHERE other_id = $1 AND kind = 'part-of' ORDER BY case_id DESC";
                match one(town, sql, id).await? {
                    Some(part) if (dice / 100).is_multiple_of(2) => does!(town, work::end_part, &ida, &part, "Done."),
                    _ => does!(town, work::open_part, &bao, id, ("create-nsw", "Read the meter.")).map(drop),
                }
            }
            17 => does!(town, desk::claim, &mei, id).map(drop),
            18 => match (dice / 100).is_multiple_of(2) {
                true => does!(town, desk::release, &mei, id),
                false => does!(town, desk::release, &bao, id),
            },
            _ => {
                town.time.advance(((dice / 100 % 40) as i64) * DAY);
                town.work().await?;
                Ok(())
            }
        })
    }

    /// The stored state and the events agree, and the case has an owner and a next step.
    async fn check(&self, done: &str) -> anyhow::Result<Life> {
        let mut tx = self.town.app.db.begin().await?;
        let life = life(&mut tx, &self.id).await?;
        let (state, agency): (String, String) =
            tx.fetch_one("SELECT state, agency FROM cases WHERE id = $1", args![self.id]).await?;
        assert_eq!((life.state.name(), &life.agency), (state.as_str(), &agency), "{done}");
        let sql = "SELECT to_agency FROM case_handovers WHERE case_id = $1 AND state = 'proposed'";
        let proposed: Option<String> = tx.fetch_optional(sql, args![self.id]).await?;
        assert_eq!(life.proposed_to, proposed, "{done}");
        let sql = "SELECT id FROM case_requests WHERE case_id = $1 AND answered_at IS NULL ORDER BY id";
        let asked: Vec<String> = tx.fetch_all(sql, args![self.id]).await?;
        assert!(asked.iter().eq(&life.asked), "{done}: {asked:?}, and the timeline says {:?}", life.asked);
        let sql = "SELECT id FROM cases WHERE id = $1
            UNION SELECT case_id FROM case_links WHERE other_id = $1
            UNION SELECT review_case_id FROM case_reviews WHERE case_id = $1 ORDER BY 1";
        let around: Vec<String> = tx.fetch_all(sql, args![self.id]).await?;
        for case in &around {
            self.queue_holds(&mut tx, case, done).await?;
        }
        tx.rollback().await?;
        let tasks = does!(self.town, work::tasks, &SYSTEM, &self.id).map_err(anyhow::Error::msg)?;
        if life.state.is_open() {
            assert!(work::next(&tasks).is_some(), "{done}: nothing is to be done: {tasks:?}");
        }
        assert_eq!(life.state.owner().is_none(), life.state.is_final(), "{done}");
        Ok(life)
    }
}

impl Walk {
    /// The queue contains the projection of the case's rows and nothing else, and each open item has somebody to do it:
    /// the officer it is assigned to, who still works here, or an officer of its agency who finds it in their queue.
    async fn queue_holds(&self, tx: &mut Tx, case: &str, done: &str) -> anyhow::Result<()> {
        let drift = desk::drift(tx, &self.town.app, Thing::Case, case).await?;
        assert!(drift.is_empty(), "{done}: {drift:#?}");
        for item in work_items::of_subject(tx, case).await?.into_iter().filter(|item| item.is_open) {
            let team = domain::staff::of_agency(tx, &item.agency).await?;
            let mut is_seen = false;
            for officer in team.iter().filter(|officer| officer.active) {
                let scope = desk::scope(tx, &self.town.app, officer).await?;
                is_seen |= scope.covers(&item) || item.holder.as_ref() == Some(&officer.id);
            }
            assert!(is_seen, "{done}: nobody of {} finds {item:?}", item.agency);
        }
        Ok(())
    }
}

/// The case as reconstructed from its timeline.
pub(super) async fn life(tx: &mut Tx, case: &str) -> anyhow::Result<Life> {
    let all = events::timeline(tx, Thing::Case, case).await?;
    let of_case = |recorded: &'_ Recorded| match &recorded.event {
        Happened::Case(event) => Some(event.clone()),
        _ => None,
    };
    let told: Vec<CaseEvent> = all.iter().filter_map(of_case).collect();
    Ok(replay(&told))
}

async fn one(town: &Town, sql: &'static str, case: &str) -> anyhow::Result<Option<String>> {
    let mut tx = town.app.db.begin().await?;
    let found = tx.fetch_optional(sql, args![case]).await?;
    tx.rollback().await?;
    Ok(found)
}

async fn the_timeline_of_every_life_gives_its_state_back(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let team = [
        ("Bao Tran", "energy-nsw", &[][..]),
        ("Mei Lin", "energy-nsw", &[]),
        ("Lea Roth", "energy-nsw", &["team-leader"]),
        ("Ida", "create-nsw", &[]),
    ];
    for (name, agency, roles) in team {
        town.hire(&format!("officer-{name}"), name, agency, roles).await?;
    }
    let (person, ana) = known(&town, "Ana Silva").await?;
    let mut walk = Walk { town, ana, person, id: String::new(), reference: String::new() };
    let (mut seen, mut done, mut refused) = (Vec::new(), 0, 0);
    let lives = std::env::var("STOA_LIVES").ok().and_then(|lives| lives.parse().ok()).unwrap_or(LIVES);
    for seed in 0..lives {
        let case = gas_rebate(&walk.town, &walk.person).await?;
        (walk.id, walk.reference) = (case.id, case.reference);
        walk.check("opened").await?;
        for step in 0..STEPS {
            let dice = mix(seed * 1_000 + step);
            match walk.act(dice).await? {
                Ok(()) => done += 1,
                Err(_) => refused += 1,
            }
            let life = walk.check(&format!("life {seed}, step {step}, dice {}", dice % 20)).await?;
            if !seen.contains(&life.state) {
                seen.push(life.state);
            }
        }
    }
    assert!(done > 50 && refused > 20, "{done} done, {refused} refused");
    assert!(seen.len() >= State::ALL.len() - 1, "only {seen:?}");
    Ok(())
}

db::on_both!(the_timeline_of_every_life_gives_its_state_back);
