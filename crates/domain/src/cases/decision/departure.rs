//! A decision against the verdict of the rules: which clause is read differently, why, and how the person was heard.

use catalogue::{Clause, Verdict};
use serde::{Deserialize, Serialize};

use super::law::Law;
use super::speech::Speech;

/// What an officer says about deciding against the rules. Empty for a decision that follows them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Departure {
    /// The id of a requirement, or of a question of a duty after [`DUTY`].
    pub clause: String,
    /// Why it is read differently than the rules read it.
    pub why: String,
    /// How the person could answer before, if not by a notice sent from here.
    pub heard: String,
}

/// The prefix of a clause that is a question of a duty.
pub const DUTY: &str = "duty:";

/// A provision that a decision against the rules can rest on.
pub struct Ground {
    /// As [`Departure::clause`].
    pub id: String,
    pub words: String,
    pub cite: String,
}

impl Law {
    /// Whether an outcome of the service is not what the rules say: against the person although every requirement is
    /// met and the law leaves nothing to be weighed, or not against them although one is not.
    pub fn departs(&self, outcome: &str) -> bool {
        let against = self.service.goes_against(outcome);
        let is_known = self.service.case.outcomes.iter().any(|known| known == outcome);
        is_known
            && match self.judgement.verdict {
                Verdict::Yes => against && !self.service.case.weighed.contains(outcome),
                Verdict::No => !against,
                _ => false,
            }
    }

    /// The provisions that a decision against the rules can rest on. A refusal can rest on every requirement and on the
    /// law under a duty; to grant, one of the requirements that fail must be read differently.
    pub fn grounds(&self, speech: &Speech<'_>, outcome: &str) -> Vec<Ground> {
        let is_refusal = self.service.goes_against(outcome);
        let decisive: Vec<&Clause<'_>> = self.judgement.decisive().collect();
        let clauses =
            self.judgement.clauses.iter().filter(|clause| {
                is_refusal || decisive.iter().any(|known| known.requirement.id == clause.requirement.id)
            });
        let clauses = clauses.map(|clause| Ground {
            id: clause.requirement.id.clone(),
            words: speech.clause(self, clause),
            cite: clause.requirement.cite.clone(),
        });
        let duties = self.questions_for(is_refusal).into_iter().filter(|_| is_refusal);
        let duties = duties.filter_map(|question| {
            let cite = question.cite.clone()?;
            Some(Ground { id: format!("{DUTY}{}", question.id), words: question.ask.clone(), cite })
        });
        clauses.chain(duties).collect()
    }

    /// The ground of this id, in words.
    pub fn ground(&self, speech: &Speech<'_>, outcome: &str, id: &str) -> Option<Ground> {
        self.grounds(speech, outcome).into_iter().find(|ground| ground.id == id)
    }
}

impl Departure {
    /// The name under which a notice says that the person was told of this clause.
    pub fn told_as(&self) -> String {
        format!("clause:{}", self.clause)
    }
}
