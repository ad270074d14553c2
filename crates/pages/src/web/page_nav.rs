//! The navigation over the pages around one thing, with how much is on each.

use serde::Serialize;

/// What `desk/parts/page-nav.html` reads as `page_nav`.
#[derive(Clone, Debug, Serialize)]
pub struct PageNav {
    /// What the pages are about.
    pub label: String,
    /// The name of the thing, and the page that it leads to.
    pub name: String,
    pub home: String,
    pub items: Vec<NavItem>,
}

/// One of the pages.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    pub href: String,
    pub text: String,
    /// How much there is; none for a page that is not counted.
    pub count: Option<i64>,
    /// How much of it is new to who looks.
    pub fresh: i64,
    pub is_current: bool,
}
