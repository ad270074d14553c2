//! Why something could not be sent, and whether a retry makes sense.

/// The error. No variant contains what was to be sent.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The settings cannot work; somebody has to change them.
    #[error("{0}")]
    Settings(String),
    /// The other side will never accept this.
    #[error("refused: {0}")]
    Refused(String),
    /// The other side could not be reached, or was busy.
    #[error("not now: {0}")]
    Passing(String),
    /// It was on its way when the connection broke: nobody knows whether the other side took it.
    #[error("nobody knows: {0}")]
    Uncertain(String),
    /// The other side's response has more bytes than we take.
    #[error("it is too long")]
    TooLong,
    /// The other side gave an invalid response.
    #[error("an answer that does not fit: {0}")]
    Unfit(String),
}

impl Error {
    /// Whether a retry could succeed later.
    pub fn is_passing(&self) -> bool {
        matches!(self, Error::Passing(_))
    }
}
