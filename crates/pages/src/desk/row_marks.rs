//! Marks in rows of the queue, in words and not by colour: that everybody reads along, and that several conversations are
//! read as one.

use db::Tx;
use domain::conversations::marks::{QueueMarks, marks};
use domain::work_items::{Item, Kind};

use crate::web::{Outcome, Visit};

/// The marks of the rows of a page.
pub(super) struct RowMarks(Vec<QueueMarks>);

impl RowMarks {
    pub(super) async fn of(tx: &mut Tx, items: &[Item]) -> Outcome<RowMarks> {
        let conversations = items.iter().filter(|item| item.kind() == Kind::Conversation);
        let ids: Vec<&str> = conversations.map(|item| item.id.as_str()).collect();
        Ok(RowMarks(marks(tx, &ids).await?))
    }

    /// Those of one row, in words.
    pub(super) fn words(&self, visit: &Visit, item: &Item) -> Vec<String> {
        let found = self.0.iter().find(|one| one.conversation_id == item.id);
        let public = found.filter(|one| one.is_public).map(|_| visit.text("desk-mark-public"));
        let merged = found
            .filter(|one| one.merged > 0)
            .map(|one| visit.locale().say("desk-mark-merged", &[("n", (one.merged + 1).into())]));
        public.into_iter().chain(merged).collect()
    }
}
