//! What every page that asks has in common. The template `form.html` reads it as `form`.

use serde::Serialize;

/// Where the answers go, what travels with them unseen, and what has to be corrected.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Form {
    pub action: String,
    pub hidden: Vec<Hidden>,
    pub errors: Vec<FieldError>,
}

/// A hidden field, such as a token against forged requests.
#[derive(Debug, Clone, Serialize)]
pub struct Hidden {
    pub name: String,
    pub value: String,
}

/// One line of the error summary; it leads to the field.
#[derive(Debug, Clone, Serialize)]
pub struct FieldError {
    pub text: String,
    /// The id of the field after `#`.
    pub href: String,
}
