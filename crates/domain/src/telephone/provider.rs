//! Orders at a provider in the cloud: it asks us what follows, and is told to ask again at once.

use channels::telephone::{Answering, Heard, Order};

use super::answering::Telephone;
use crate::app::App;

/// The name of the exchange that such a provider is.
pub const PROVIDER: &str = "twilio";

/// Where a provider asks what follows in a call. A call that we began has our name in it.
#[must_use]
pub fn hook_address(app: &App, call: &str, sid: &str) -> String {
    let address = format!("{}/hooks/telephone", app.settings.address);
    if call == sid { address } else { format!("{address}?call={call}") }
}

/// Carries out orders at the provider, as long as the process runs.
pub async fn drive(app: App) {
    let Some(provider) = app.voice.clone() else { return };
    let telephone = Telephone { app: app.clone(), exchange: PROVIDER, understands: true };
    loop {
        let orders = match telephone.orders().await {
            Ok(orders) => orders,
            Err(error) => {
                tracing::warn!(%error, "the orders of calls could not be read");
                tokio::time::sleep(std::time::Duration::from_secs(5)).await;
                continue;
            }
        };
        for order in orders {
            let done = match &order {
                Order::Ring { call, to, seconds } => {
                    let address = hook_address(&app, call, "");
                    provider.ring(to, (&address, *seconds)).await.map(|_| ())
                }
                // It asks in any case, a moment later; our own calls have a name of theirs that is not known here.
                Order::Change { call, .. } => {
                    provider.redirect(call, &format!("{}?heard=back", hook_address(&app, call, call))).await
                }
                Order::Add { .. } => {
                    tracing::warn!("a provider in the cloud brings no third party into a call");
                    Ok(())
                }
            };
            if let Err(error) = done {
                tracing::warn!(%error, "an order of a call was not carried out");
                if let Order::Ring { call, .. } = &order
                    && let Err(refusal) = telephone.next(call, 0, Heard::Over).await
                {
                    tracing::error!(problem = refusal.kind, "a call that failed is not over");
                }
            }
        }
    }
}
