//! The front door as people meet it: whole requests through the router, on both databases.

mod access;
mod account;
mod api;
mod applications;
mod attachments;
mod case_life;
mod cases;
mod casework;
mod casework_desk;
mod casework_together;
mod casework_walk;
mod catalogue_pages;
mod charter;
mod concierge;
mod conversations;
mod decision_pages;
mod decisions;
mod demo;
mod desk;
mod device;
mod door;
mod events;
mod interview;
mod knowledge;
mod ledger;
mod letters;
mod looks;
mod officers;
mod outbox;
mod passkeys;
mod renewals;
mod seam;
mod sign_in;
mod town;
mod upgrade;

pub(crate) use town::{Browser, Town};
