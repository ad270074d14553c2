//! What search engines may read: every page of the catalogue and every article (sitemaps.org), and what is for nobody
//! else (RFC 9309).

use axum::http::header;
use axum::response::IntoResponse;

use crate::knowledge::escaped;
use crate::web::{Outcome, Visit};

/// A sitemap has no more addresses.
const MOST: usize = 50_000;

/// `GET /sitemap.xml`
pub(super) async fn show(visit: Visit) -> Outcome {
    let catalogue = visit.app.catalogue;
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    drop(tx);
    let today = visit.app.today();
    let events = catalogue.events.iter().map(|event| format!("/events/{}", event.id));
    let services = catalogue.services.iter().filter(|service| service.available_on(today));
    let services = services.map(|service| format!("/services/{}", service.id));
    let signposts = catalogue.signposts.iter().map(|signpost| format!("/signposts/{}", signpost.id));
    let articles = shelved.articles.iter().filter(|article| article.is_public());
    let articles = articles.map(|article| format!("/help/{}", article.id));
    let first = ["/", "/services", "/help", "/person"].map(str::to_owned).into_iter();
    let all = first.chain(events).chain(services).chain(signposts).chain(articles).take(MOST);
    let site = &visit.app.settings.address;
    let urls: String = all.map(|path| format!("<url><loc>{}</loc></url>", escaped(&format!("{site}{path}")))).collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>\n"
    );
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response())
}

/// `GET /robots.txt`
pub(super) async fn robots(visit: Visit) -> Outcome {
    let site = &visit.app.settings.address;
    let closed = ["/account", "/applications", "/cases", "/demo", "/desk", "/person/", "/plans", "/resume", "/search"];
    let closed: String = closed.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let text = format!("User-agent: *\n{closed}Sitemap: {site}/sitemap.xml\n");
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
