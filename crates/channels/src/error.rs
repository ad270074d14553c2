//! Why something could not be sent, and whether trying again makes sense.

/// What went wrong. No variant holds what was to be sent.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The settings cannot work; somebody has to change them.
    #[error("{0}")]
    Settings(String),
    /// The other side will never take this.
    #[error("refused: {0}")]
    Refused(String),
    /// The other side could not be reached, or was busy.
    #[error("not now: {0}")]
    Passing(String),
    /// The other side answered something that does not fit.
    #[error("an answer that does not fit: {0}")]
    Unfit(String),
}

impl Error {
    /// Whether the same could work later.
    pub fn is_passing(&self) -> bool {
        matches!(self, Error::Passing(_))
    }
}
