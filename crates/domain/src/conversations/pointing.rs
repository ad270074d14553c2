//! What a post that everybody reads is answered with: a pointer beneath it that says nothing of its author, and the
//! answer itself in private, as far as the service of the post allows it.

use channels::texts::Service;
use db::Tx;

use super::posts::{self, CHANNEL, PublicPost};
use crate::app::App;
use crate::outbox::{self, NewNote, Note, To};

/// Stores the pointer beneath a post, once for each post: again only where it tells of danger.
pub(super) async fn point(
    tx: &mut Tx,
    app: &App,
    (post, person): (&PublicPost, &str),
    crises: Vec<String>,
) -> db::Result<()> {
    if post.is_machine || !post.is_there() {
        return Ok(());
    }
    let to = To::Post {
        person: Some(person),
        channel: CHANNEL,
        address: &post.author,
        language: &post.language,
        post: &post.external_id,
        is_public: true,
    };
    let cause = format!("post-pointer:{}:{}", post.service, post.external_id);
    outbox::tell(tx, app, NewNote::new(to, Note::PostPointer { crises }, cause)).await
}

/// How the author of a post is answered in private, if there is a way. Facebook allows one answer to a comment; what comes after it goes
/// where that one went.
pub(super) async fn private_way<'p>(
    tx: &mut Tx,
    app: &App,
    (post, person): (&'p PublicPost, &'p str),
) -> db::Result<Option<To<'p>>> {
    let (channel, person, language) = (CHANNEL, Some(person), post.language.as_str());
    let is_once = post.service() == Some(Service::Facebook);
    if is_once && !posts::take_private_way(tx, post, app.world.now()).await? {
        let address = post.private_address.as_deref();
        return Ok(address.map(|address| To::Text { person, channel, address, language }));
    }
    let (address, post) = (post.author.as_str(), post.external_id.as_str());
    Ok(Some(To::Post { person, channel, address, language, post, is_public: false }))
}
