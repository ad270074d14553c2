//! What others contributed to a case: submissions, which a decision must answer, and opinions, which it may rest on.

use db::Tx;

use crate::cases::work;
use crate::refusal::Outcome;
use crate::trust::Grant;

/// A submission by an affected person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    pub id: String,
    /// The author; for other readers, only if the name was published.
    pub who: String,
    pub text: String,
    pub objects: bool,
    /// The answer so far.
    pub answer: Option<String>,
    /// Whether others may read the author's name.
    is_named: bool,
}

/// Another agency's opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    pub id: String,
    pub agency: String,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contributions {
    pub submissions: Vec<Submission>,
    pub opinions: Vec<Opinion>,
}

impl Contributions {
    /// The number of people who object.
    pub fn objections(&self) -> u32 {
        u32::try_from(self.submissions.iter().filter(|one| one.objects).count()).unwrap_or(u32::MAX)
    }

    /// The same without the names of authors who did not agree to be named.
    pub fn for_public(mut self, nobody: &str) -> Contributions {
        for one in self.submissions.iter_mut().filter(|one| !one.is_named) {
            nobody.clone_into(&mut one.who);
        }
        self
    }
}

/// All contributions, oldest first. Opinions still awaited are not included.
pub async fn around(tx: &mut Tx, grant: &Grant) -> Outcome<Contributions> {
    let submissions = work::submissions(tx, grant).await?.into_iter().enumerate().map(|(place, one)| Submission {
        who: one.name.unwrap_or_else(|| format!("{}", place + 1)),
        text: one.body,
        objects: one.stance == "object",
        answer: one.answer,
        is_named: one.publication == "in-full",
        id: one.id,
    });
    let submissions = submissions.collect();
    let opinions = work::all_opinions(tx, grant).await?.into_iter().filter(|one| !one.is_awaited());
    let opinions = opinions.map(|one| Opinion { id: one.id, agency: one.agency, text: one.words.unwrap_or_default() });
    Ok(Contributions { submissions, opinions: opinions.collect() })
}
