//! One stream of numbers from which everything random in these tests is drawn.
//!
//! The first option is always the plainest one. A stream that ends early therefore ends in leaves, and a
//! shorter stream is a simpler rule, so that a failing case shrinks to something to read.

/// A stream of choices.
pub(crate) struct Choices {
    drawn: Vec<u16>,
    at: usize,
}

impl Choices {
    pub(crate) fn new(drawn: Vec<u16>) -> Self {
        Choices { drawn, at: 0 }
    }

    /// A stream of a given length that is always the same for one seed.
    pub(crate) fn seeded(seed: u64, length: usize) -> Self {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 24) as u16
        };
        Choices::new((0..length).map(|_| next()).collect())
    }

    /// What has not been drawn yet.
    pub(crate) fn rest(self) -> Vec<u16> {
        self.drawn[self.at.min(self.drawn.len())..].to_vec()
    }

    /// One of `options` numbers; 0 once the stream has ended.
    pub(crate) fn of(&mut self, options: usize) -> usize {
        let drawn = self.drawn.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(drawn) % options
    }

    pub(crate) fn one<'a>(&mut self, options: &[&'a str]) -> &'a str {
        options[self.of(options.len())]
    }
}
