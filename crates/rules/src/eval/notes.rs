//! Where questions are noted on the way through a rule.

use crate::facts::Need;

/// Something that takes down questions; `()` where nobody asks for them.
pub(crate) trait Notes {
    fn note(&mut self, need: Need);
    fn mark(&self) -> usize;
    fn drop_since(&mut self, mark: usize);
}

impl Notes for () {
    fn note(&mut self, _: Need) {}
    fn mark(&self) -> usize {
        0
    }
    fn drop_since(&mut self, _: usize) {}
}

impl Notes for Vec<Need> {
    fn note(&mut self, need: Need) {
        self.push(need);
    }
    fn mark(&self) -> usize {
        self.len()
    }
    fn drop_since(&mut self, mark: usize) {
        self.truncate(mark);
    }
}
