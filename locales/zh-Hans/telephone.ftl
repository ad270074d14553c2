# The telephone: what is said in a call.

call-greeting = 欢迎致电{ $site }。
call-emergency = 如果您或他人有危险，请挂断并拨打{ $phone }。
call-language = 中文请按{ $key }。
call-for-press = { $what }，请按{ $key }。
call-menu = 要说明来电事由，请按1。要查询案件进展，请按2。如果您有电话代码，请按3。要预约服务中心，请按4。如果您有危险或急需帮助，请按5。我们绝不通过电话收款。
call-say-it = 您也可以用几句话说明事由。
call-any-time = 任何时候：按0接通人工，按星号键重听，按井号键放慢或恢复语速。
call-back = 返回请按9。
call-more = 更多选项请按8。
call-nothing-heard = 我们没有听到任何内容。
call-no-choice = 没有这个选项。
call-let-us-help = 让人工来帮助您吧。
call-not-understood = 我们没有听懂。请从以下事项中选择，或按0接通人工。
call-events = 请问是什么事？
call-events-found = 您指的是以下事项之一吗？如果不是，请按9，或按0接通人工。
call-event-first = 首先要办：{ $list }。
call-event = 要用按键回答几个问题、了解您能得到什么，请按1。人工服务请按0。返回请按9。
call-danger-number = { $who }：{ $phone }。
call-danger = 要与这里的人工通话，请按1。返回请按9。
call-code = 请输入您的12位电话代码。如果没有，请按0再按井号键接通人工。
call-code-wrong = 该代码无效。请再核对一次。
call-tries-over = 没有成功。可由人工帮助您。
call-plan-gone = 该计划已不存在。
call-plan-of = 您的计划：{ $purpose }。
call-plan-sure = 适合您的有：{ $list }。
call-plan-open =
    { $n ->
        [0] 没有未答的问题。
       *[other] 大约还有{ $n }个问题未答。
    }
call-plan = 要回答未答的问题，请按1。要以短信接收计划，请按2。要与能看到计划的人工通话，请按0。返回请按9。
call-cannot-text = 我们无法向此电话发送短信。
call-sign-in-for-it = 该计划属于已注册的用户，可在其页面上查看。
call-plan-texted = 含有计划的短信正在发送给您。
call-question-more = 除了您已告诉我们的，还有更多吗？
call-question-yes-no = 是：1。否：2。不知道：3。
call-dont-know = 不知道
call-question-date = 请输入两位日、两位月、四位年。不知道请按井号键。人工服务请按星号、0、井号。
call-question-money = 请输入整数金额，然后按井号键。不知道请只按井号键。人工服务请按星号、0、井号。
call-question-number = 请输入数字，然后按井号键。不知道请只按井号键。人工服务请按星号、0、井号。
call-check = 您输入的是：{ $answer }。
call-check-keys = 正确请按1。重新输入请按2。
call-contradiction = 这与您先前所述不符。请重新回答，或按星号、0、井号接通人工。
call-draft = 您的申请已保存：{ $service }。
call-draft-keys = 要由人工与您从中断处继续，请按0。返回请按9。
call-reference = 请输入参考号的8位字符。字母请按印有该字母的键。如果没有，请按0再按井号键接通人工。
call-no-match = 没有成功。请再核对这两项。
call-case = { $service }：{ $state }，自{ $day }起。
call-case-asked = 我们等待您在{ $day }前提供所需内容。
call-case-gone = 该案件已不存在。
call-case-keys = 要与了解此案的人工通话，请按0。返回请按9。
call-centres = 您想去哪个中心？
call-centres-none = 没有可以预约的服务中心。
call-times = 请选择时间。
call-times-none = 那里没有空闲时间。请按0接通人工。
call-visit = 您的预约：{ $at }，{ $centre }，{ $address }。
call-visit-keys = 改时间请按1。取消请按2。
call-visit-none = 目前没有预约。要与人工谈此事，请按0。
call-visit-by-phone = 电话，我们打给您
call-visit-by-video = 视频，链接在发给您的消息中
call-visit-booked = 已预约。
call-visit-cancelled = 已取消。
call-visit-taken = 有人先一步预约了。请选择其他时间。
call-person-wait =
    { $ahead ->
        [0] 您前面没有人等候。
       *[other] 您前面有{ $ahead }人等候。
    }{ $minutes ->
        [-1] 要等候，请按1。
       *[other] 多数人等候不超过{ $minutes }分钟。要等候，请按1。
    }
call-person-nobody = 目前没有空闲的人工。
call-person = 要我们回电，请按2。要留言，请按3。
call-number = 我们将拨打{ $number }给您。正确请按1。换号码请按2。
call-number-key = 请输入我们回电的号码，然后按井号键。
call-number-not-ours = 我们无法拨打该号码。请输入其他号码。
call-record = 请在提示音后讲话，最长两分钟，结束请按井号键。录音随您的对话保存，供答复人员使用，并随对话一同删除。如果不同意，请挂断或立即按井号键。
call-waiting =
    您排在第{ $place }位。{ $minutes ->
        [-1] 请不要挂断。
       *[other] 多数人等候不超过{ $minutes }分钟。请不要挂断。
    }要改为回电，请按1。
call-one-moment = 请再稍等。
call-trouble = 我们这边出了点问题。请不要挂断，稍后继续。
call-officer = 现在由{ $name }与您通话。
call-calling = 正在拨打。
call-bye = 再见。
call-bye-silence = 我们没有听到任何内容，通话即将结束。您可以随时再来电。
call-bye-back = 我们将在{ $day }前给您回电。您的参考号是{ $reference }。
call-bye-recorded = 您的留言已收到。我们将在{ $day }前答复。您的参考号是{ $reference }。
call-bye-talked = 与工作人员的通话已结束。
call-bye-not-reached = 无人接听。
call-trail = 来电内容：
call-trail-about = 事由：{ $what }
call-trail-said = 说：“{ $words }”
call-trail-plan = 输入了计划的代码。
call-trail-application = 输入了申请的代码。
call-trail-conversation = 输入了此对话的代码。
call-trail-case = 输入了参考号{ $reference }和所问日期。
call-trail-visit = 想预约服务中心。
call-trail-back = 希望回电至{ $number }。
call-trail-recorded = 留了言，见录音文件。
by-phone = 要通过电话继续，请拨打{ $number }，按3，然后输入：
call-trail-danger = 有危险或急需帮助。
call-draft-sent = 您的申请已提交：{ $service }。
call-draft-gone = 该申请已不存在。
