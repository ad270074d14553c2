//! Limits of forms, and what is read before the sender is known.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};
use db::testing::{TestDb, Tested};
use futures_util::stream;
use stoa::slices;
use tower::ServiceExt;

use super::Town;

/// A body of files that counts how much of it was read.
fn counted(head: String) -> (Body, Arc<AtomicUsize>) {
    const PIECE: usize = 64 * 1024;
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let pieces = (0..300).map(move |n| {
        counter.fetch_add(PIECE, Ordering::SeqCst);
        let piece = if n == 0 { Bytes::from(head.clone()) } else { Bytes::from(vec![b'x'; PIECE]) };
        Ok::<_, Infallible>(piece)
    });
    (Body::from_stream(stream::iter(pieces)), asked)
}

fn part(name: &str, file: Option<&str>) -> String {
    let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
    format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n")
}

async fn who_has_no_token_has_nothing_large_read(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    let token = ana.page.token().ok_or("a page with a form has a token")?;
    let cookie = ana.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("; ");
    let send = async |address: &str, head: String| {
        let (body, asked) = counted(head);
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=frontier")
            .header(header::COOKIE, &cookie)
            .body(body)?;
        let status = slices::router(town.app.clone()).oneshot(request).await?.status();
        anyhow::Ok((status, asked.load(Ordering::SeqCst)))
    };
    let wrong = format!("{}wrong\r\n{}", part("form-token", None), part("f", Some("a.pdf")));
    for head in [part("f", Some("a.pdf")), wrong] {
        let (status, asked) = send("/applications/any/steps/1", head).await?;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(asked < 1024 * 1024, "{asked} bytes were read from somebody without a token");
    }
    let right = format!("{}{token}\r\n{}", part("form-token", None), part("f", Some("a.pdf")));
    let (status, asked) = send("/person", right).await?;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "this form has no field for files");
    assert!(asked < 1024 * 1024, "{asked} bytes were read for a form without files");
    Ok(())
}

async fn files_are_taken_only_where_a_form_asks_for_them(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    let page = ana.upload("/person", &[], &[("f", "a.pdf", b"%PDF-1.7")]).await?;
    assert_eq!(page.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    ana.open("/person").await?;
    let long = "x".repeat(300 * 1024);
    assert_eq!(ana.send("/person", &[("body", &long)]).await?.status, StatusCode::PAYLOAD_TOO_LARGE);
    Ok(())
}

db::on_both!(who_has_no_token_has_nothing_large_read, files_are_taken_only_where_a_form_asks_for_them);
