//! An operator's line for SMS, held by each process that sends messages: what comes over it is acknowledged after it is
//! stored.

use catalogue::Channel;
use domain::app::App;
use domain::conversations;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Holds the line until the process stops, if there is one.
pub(super) fn hold(app: &App, mut stop: watch::Receiver<bool>) -> Option<JoinHandle<()>> {
    if !app.texts.sms.has_line() {
        return None;
    }
    let app = app.clone();
    Some(tokio::spawn(async move {
        let take = async |arrived| {
            let taken = conversations::take_in(&app, Channel::Sms, arrived).await;
            if let Err(refusal) = &taken {
                tracing::error!(problem = refusal.kind, cause = ?refusal.cause, "a message of the operator's line was not taken");
            }
            taken.is_ok()
        };
        let report = |error| tracing::warn!(%error, "the operator's line ended; it is made again");
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            () = app.texts.sms.hold_line(take, || app.world.new_id(), report) => {}
        }
    }))
}
