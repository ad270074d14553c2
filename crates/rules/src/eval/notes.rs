//! Collects questions during evaluation.

use crate::facts::Need;

/// A collector of questions; `()` if they are not needed.
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
