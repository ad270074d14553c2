//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice};

/// Pages of what there is.
pub const SLICE: Slice = Slice {
    uses: &["demo", "knowledge", "web"],
    routes: |_| super::routes(),
    menu: &[Entry::new(Menu::People, 10, "/services", "menu-services")],
    ..Slice::named("catalogue_pages")
};
