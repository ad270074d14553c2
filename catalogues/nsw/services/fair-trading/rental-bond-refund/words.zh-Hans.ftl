# machine-drafted, not yet checked by a translator
name = 领回租房押金
people-also-say = 退押金; 房东不退押金; 租房押金; 退bond
summary = 押金由NSW Fair Trading保管。租约结束时，租客或房东申请支付。租客去世后，押金属于遗产，由遗嘱执行人申请。免费。
requirement-rents-or-lets-because = 您租房，或出租房子。
requirement-rents-or-lets-otherwise = 您既不租房，也不出租。
requirement-party-because = 您是租客或房东，或其中介，或负责已故租客的遗产。
requirement-party-otherwise = 押金由租客、房东和他们的中介申请。如果租客已去世，由遗产的执行人申请。不是执行人的家人可以告诉我们执行人是谁。
requirement-bond-is-held-because = 押金由NSW Fair Trading保管。
requirement-bond-is-held-otherwise = NSW Fair Trading目前没有这份租约的押金。房东必须把押金交存，如果从未交存请告诉我们。付错的押金由仲裁庭处理。
requirement-tenancy-over-or-agreed-because = 租约已经结束，或各方都同意，或全部押金归对方。
requirement-tenancy-over-or-agreed-otherwise = 租约仍在继续。结束之前，各方都同意才支付押金，也可以全部归对方。
outcome-what_follows = 申请之后
outcome-what_follows-choice-paid = 按你们各方同意的方式支付
outcome-what_follows-choice-notice = 对方会收到通知，有14天可以去仲裁庭
retention = 结案后7年
