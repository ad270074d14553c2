//! Routes that know their own paths, which axum's router does not tell.

use axum::Router;
use axum::routing::MethodRouter;
use domain::app::App;

/// Routes of a slice, or of all of them.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    paths: Vec<String>,
}

impl Routes {
    pub fn new() -> Routes {
        Routes::default()
    }

    #[must_use]
    pub fn route(self, path: &str, methods: MethodRouter<App>) -> Routes {
        let mut paths = self.paths;
        paths.push(path.to_owned());
        Routes { router: self.router.route(path, methods), paths }
    }

    #[must_use]
    pub fn merge(self, other: Routes) -> Routes {
        let paths = self.paths.into_iter().chain(other.paths).collect();
        Routes { router: self.router.merge(other.router), paths }
    }

    /// Adds a router that was made elsewhere, with the paths that it answers.
    #[must_use]
    pub fn with(self, router: Router<App>, paths: impl IntoIterator<Item = String>) -> Routes {
        let paths = self.paths.into_iter().chain(paths).collect();
        Routes { router: self.router.merge(router), paths }
    }

    /// Every path, with `{…}` where an address has a key.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    pub fn into_router(self) -> Router<App> {
        self.router
    }
}
