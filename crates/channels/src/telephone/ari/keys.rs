//! Keys that callers press: gathered until there are as many as were asked for, or `#` ends them, or no more come. Time is
//! what the caller passes in, so this can be tried without waiting.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use crate::telephone::Heard;

/// A `#` that follows the last of many keys so soon ends them, though they ended by their number already.
const ENDING: Duration = Duration::from_secs(2);
/// A star may be followed by a key that belongs to it; alone, it is heard so soon.
const STAR: Duration = Duration::from_secs(2);
/// More keys than this are pressed by no finger.
const MOST_AHEAD: usize = 64;

/// Keys that came before they were asked for, such as while the next turn is worked out, in their order.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    keys: VecDeque<char>,
    /// Until when a `#` only ends what was heard already.
    ending_until: Option<Instant>,
}

impl Ahead {
    pub(super) fn press(&mut self, key: char, now: Instant) {
        let ends = self.ending_until.take().is_some_and(|until| key == '#' && now < until);
        if !ends && self.keys.len() < MOST_AHEAD {
            self.keys.push_back(key);
        }
    }

    /// Nobody asked for them, and nobody will.
    pub(super) fn forget(&mut self) {
        *self = Ahead::default();
    }

    fn take(&mut self) -> Option<char> {
        self.keys.pop_front()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

/// The keys of one turn.
#[derive(Debug)]
pub(super) struct Gathering {
    most: usize,
    patience: Duration,
    typed: String,
    /// From when time counts: the end of the words, or the last key.
    since: Option<Instant>,
}

impl Gathering {
    pub(super) fn new(most: usize, seconds: u32) -> Gathering {
        let patience = Duration::from_secs(u64::from(seconds));
        Gathering { most: most.max(1), patience, typed: String::new(), since: None }
    }

    /// Takes what came before; what is more than enough stays for the next turn.
    pub(super) fn take(&mut self, ahead: &mut Ahead, now: Instant) -> Option<Heard> {
        while let Some(key) = ahead.take() {
            let heard = self.press(key, now, ahead);
            if heard.is_some() {
                return heard;
            }
        }
        None
    }

    /// A key was pressed; what was heard, if that was the last.
    pub(super) fn press(&mut self, key: char, now: Instant, ahead: &mut Ahead) -> Option<Heard> {
        self.since = Some(now);
        match key {
            '#' if !self.typed.is_empty() => return Some(self.heard()),
            // Alone, it is a key with a meaning of its own.
            '#' => return Some(Heard::Keys(key.to_string())),
            key => self.typed.push(key),
        }
        if self.typed.len() < self.most {
            return None;
        }
        if self.most > 1 {
            ahead.ending_until = Some(now + ENDING);
        }
        Some(self.heard())
    }

    /// The words are over.
    pub(super) fn listens(&mut self, now: Instant) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    pub(super) fn has_begun(&self) -> bool {
        !self.typed.is_empty()
    }

    /// When it ends if nothing more comes; never while words are said.
    pub(super) fn ends(&self) -> Option<Instant> {
        let patience = if self.typed == "*" { self.patience.min(STAR) } else { self.patience };
        self.since.map(|since| since + patience)
    }

    /// What was heard when it ends.
    pub(super) fn heard(&mut self) -> Heard {
        match self.typed.is_empty() {
            true => Heard::Nothing,
            false => Heard::Keys(std::mem::take(&mut self.typed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(n: u64, start: Instant) -> Instant {
        start + Duration::from_secs(n)
    }

    fn keys(text: &str) -> Option<Heard> {
        Some(Heard::Keys(text.to_owned()))
    }

    #[test]
    fn keys_end_by_their_number_or_by_the_hash() {
        let (now, mut ahead) = (Instant::now(), Ahead::default());
        for (most, pressed, heard) in [
            (1, "1", keys("1")),
            (3, "123", keys("123")),
            (8, "12#", keys("12")),
            (8, "#", keys("#")),
            (1, "*", keys("*")),
            (8, "*", None),
            (8, "*0#", keys("*0")),
            (2, "*0", keys("*0")),
            (8, "12", None),
            (4, "1*2#", keys("1*2")),
            (0, "7", keys("7")),
            (3, "AB9", keys("AB9")),
        ] {
            let mut gathering = Gathering::new(most, 10);
            let last = pressed.chars().map(|key| gathering.press(key, now, &mut ahead)).last().flatten();
            assert_eq!(last, heard, "{most} {pressed}");
        }
    }

    #[test]
    fn time_counts_from_the_end_of_the_words_and_from_each_key() {
        let (start, mut ahead) = (Instant::now(), Ahead::default());
        let mut gathering = Gathering::new(4, 10);
        assert_eq!(gathering.ends(), None);
        gathering.listens(second(5, start));
        assert_eq!(gathering.ends(), Some(second(15, start)));
        gathering.press('1', second(12, start), &mut ahead);
        assert_eq!(gathering.ends(), Some(second(22, start)));
        // The words that the key cut short are over now.
        gathering.listens(second(13, start));
        assert_eq!((gathering.ends(), gathering.has_begun()), (Some(second(22, start)), true));
        assert_eq!(gathering.heard(), Heard::Keys("1".to_owned()));
        assert_eq!(Gathering::new(4, 10).heard(), Heard::Nothing);
        // A star alone is heard soon.
        let mut gathering = Gathering::new(4, 10);
        gathering.press('*', start, &mut ahead);
        assert_eq!((gathering.ends(), gathering.heard()), (Some(second(2, start)), Heard::Keys("*".to_owned())));
    }

    #[test]
    fn keys_pressed_fast_are_heard_turn_by_turn_in_their_order() {
        let (now, mut ahead) = (Instant::now(), Ahead::default());
        for key in "112#34567".chars() {
            ahead.press(key, now);
        }
        let mut heard = Vec::new();
        for most in [1, 8, 2, 2, 8] {
            heard.push(Gathering::new(most, 10).take(&mut ahead, now));
        }
        assert_eq!(heard, [keys("1"), keys("12"), keys("34"), keys("56"), None]);
        assert!(ahead.is_empty());
    }

    #[test]
    fn a_hash_behind_the_last_key_ends_nothing_else() {
        let (now, mut ahead) = (Instant::now(), Ahead::default());
        let mut gathering = Gathering::new(2, 10);
        gathering.press('1', now, &mut ahead);
        assert_eq!(gathering.press('2', now, &mut ahead), keys("12"));
        ahead.press('#', second(1, now));
        ahead.press('#', second(1, now));
        assert_eq!(Gathering::new(1, 10).take(&mut ahead, now), keys("#"));
        // Later, or behind one key that was all, it is a key.
        for (most, pause) in [(2, 3), (1, 0)] {
            let mut gathering = Gathering::new(most, 10);
            for key in "12".chars().take(most) {
                gathering.press(key, now, &mut ahead);
            }
            ahead.press('#', second(pause, now));
            assert_eq!(Gathering::new(1, 10).take(&mut ahead, now), keys("#"), "{most}");
        }
    }

    #[test]
    fn nobody_presses_without_end() {
        let mut ahead = Ahead::default();
        for _ in 0..1_000 {
            ahead.press('5', Instant::now());
        }
        assert_eq!(ahead.keys.len(), MOST_AHEAD);
        ahead.forget();
        assert!(ahead.is_empty());
    }
}
