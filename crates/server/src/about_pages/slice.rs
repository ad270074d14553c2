//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice};

/// What every public site owes its visitors.
pub const SLICE: Slice = Slice {
    uses: &["conversations", "web"],
    routes: |_| super::routes(),
    menu: &[
        Entry::new(Menu::Footer, 50, "/accessibility", "footer-accessibility"),
        Entry::new(Menu::Footer, 60, "/privacy", "footer-privacy"),
    ],
    ..Slice::named("about_pages")
};
