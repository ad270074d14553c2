//! Shared by every page with a form. The template `form.html` reads it as `form`.

use serde::Serialize;

/// The form's target, its hidden fields, and its errors.
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

/// One line of the error summary, which links to the field.
#[derive(Debug, Clone, Serialize)]
pub struct FieldError {
    pub text: String,
    /// The id of the field after `#`.
    pub href: String,
}
