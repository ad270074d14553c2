//! Terminal output: colour only if a person is reading, progress only for work that takes long.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::time::Duration;

/// Time since the command began.
pub type Clock = Box<dyn Fn() -> Duration>;

/// The process's standard output, and whether a person is reading it.
pub struct Terminal {
    clock: Clock,
    colour_out: bool,
    colour_err: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Bold,
    Dim,
    Good,
    Bad,
    Open,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Style::Bold => "1",
            Style::Dim => "2",
            Style::Good => "32",
            Style::Bad => "31",
            Style::Open => "33",
        }
    }
}

impl Terminal {
    /// For the current process; honours `NO_COLOR`.
    pub fn of_process(clock: Clock) -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none();
        let (colour_out, colour_err) = (wanted && stdout().is_terminal(), wanted && stderr().is_terminal());
        Terminal { clock, colour_out, colour_err }
    }

    /// Without colour and without time, for tests.
    pub fn plain() -> Self {
        Terminal { clock: Box::new(Duration::default), colour_out: false, colour_err: false }
    }

    pub fn elapsed(&self) -> Duration {
        (self.clock)()
    }

    /// Text for standard output in a style.
    pub fn paint(&self, style: Style, text: &str) -> String {
        if self.colour_out { format!("\x1b[{}m{text}\x1b[0m", style.code()) } else { text.to_string() }
    }

    pub fn error(&self, message: &str) {
        let label = if self.colour_err { "\x1b[31merror:\x1b[0m" } else { "error:" };
        let _ = writeln!(stderr(), "{label} {message}");
    }

    /// A note on standard error that is not a failure.
    pub fn note(&self, message: &str) {
        let _ = writeln!(stderr(), "{message}");
    }

    /// A note on standard error, once work has taken more than a second.
    pub fn progress(&self, done: usize, all: usize, what: &str) {
        if self.elapsed() > Duration::from_secs(1) {
            let end = if self.colour_err && done < all { "\r" } else { "\n" };
            let _ = write!(stderr(), "{done} of {all} {what}{end}");
        }
    }
}
