//! What others said to a case: submissions that a decision must answer, and opinions that it may rest on.

use db::Tx;

use crate::trust::Grant;
use crate::web::Outcome;

/// What somebody who is affected wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    pub id: String,
    /// Who wrote it, as far as the decision may name them.
    pub who: String,
    pub text: String,
    pub objects: bool,
}

/// What another agency answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    pub id: String,
    pub agency: String,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    pub submissions: Vec<Submission>,
    pub opinions: Vec<Opinion>,
}

impl Around {
    /// How many people object.
    pub fn objections(&self) -> u32 {
        u32::try_from(self.submissions.iter().filter(|one| one.objects).count()).unwrap_or(u32::MAX)
    }
}

/// All of it, oldest first.
pub(super) async fn around(_: &mut Tx, _: &Grant) -> Outcome<Around> {
    Ok(Around::default())
}
