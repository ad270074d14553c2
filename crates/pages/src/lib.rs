//! What people, officers and programs see of the domain: pages, forms and the programming interface.

pub mod about_pages;
pub mod api;
pub mod applications;
pub mod assisted;
pub mod attachments;
pub mod cases;
pub mod catalogue_pages;
pub mod concierge;
pub mod conversations;
pub mod counter;
pub mod desk;
pub mod finding;
pub mod knowledge;
pub mod letters;
pub mod officers;
pub mod passkeys;
pub mod people;
pub mod post_in;
pub mod questions;
pub mod renewals;
pub mod slice;
pub mod telephone;
pub mod uploads;
pub mod web;
