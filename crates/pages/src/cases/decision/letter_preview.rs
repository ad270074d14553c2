//! The letter as the person will get it, while its decision is being written.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::CheckedDraft;
use domain::letters::blocks::StoredBlock;
use serde::Serialize;

use crate::web::{Outcome, Visit};

/// The text of a letter that is not sent yet.
#[derive(Serialize)]
pub(super) struct LetterPreview {
    /// The language of the letter, and its name in that language.
    pub lang: String,
    pub dir: String,
    pub language: String,
    pub blocks: Vec<StoredBlock>,
}

/// The letter of a draft, in the language of the person; empty while there is nothing to say.
pub(super) async fn of_draft(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    weighed: &CheckedDraft,
) -> Outcome<LetterPreview> {
    let preview = domain::letters::preview(tx, &visit.app, held, weighed).await?;
    let locale = visit.app.locales.of(&preview.language);
    Ok(LetterPreview {
        lang: locale.tag().to_owned(),
        dir: locale.direction().to_owned(),
        language: locale.own_name().to_owned(),
        blocks: preview.blocks,
    })
}

impl LetterPreview {
    pub(super) fn sample(is_full: bool) -> LetterPreview {
        let blocks = vec![
            StoredBlock::Heading { level: 1, text: "Our decision on your gas rebate".to_owned() },
            StoredBlock::Heading { level: 2, text: "We have decided: Grant".to_owned() },
            StoredBlock::Paragraph { text: "You use gas at home.".to_owned() },
            StoredBlock::Item { text: "Tell us when you move.".to_owned() },
            StoredBlock::Pair { term: "Reference".to_owned(), text: "GR7K 4M2P".to_owned() },
        ];
        LetterPreview {
            lang: "en".to_owned(),
            dir: "ltr".to_owned(),
            language: "English".to_owned(),
            blocks: if is_full { blocks } else { Vec::new() },
        }
    }
}
