"""Rules that tell the web page's own text from the author's.

A rule looks at one whole block and takes all of it or nothing, so that a sentence which merely
begins like a share link stays a sentence. Words that may just as well be an author's heading or
a verse ("Home", "Print", "158") count only at the page's edges, and some of those only beside
other furniture. In doubt, text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sphinx_dossier.ingest.phrases import Phrases


class Reach(StrEnum):
    """Where a rule may decide. Head and tail are what stands before and after the body."""

    ANYWHERE = "anywhere"
    TAIL = "in the tail; in the head only beside other furniture or metadata"
    COMPANY = "in head or tail, and only beside other furniture or metadata"
    MARK = "before a list item"


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A kind of furniture and how it is recognised.

    `examples` are blocks that the rule takes. `pattern` must match a whole block, whose white
    space is collapsed and whose quotation marks are straight; blocks of more than `longest`
    characters are not looked at. `cuts_off` says that a text which stops before such furniture
    goes on elsewhere.
    """

    name: str
    description: str
    reach: Reach
    examples: tuple[str, ...]
    pattern: Phrases | re.Pattern[str]
    longest: int = 120
    cuts_off: bool = False


FURNITURE_RULES: tuple[FurnitureRule, ...] = (
    FurnitureRule(
        name="list-mark",
        description="The bullet or dash of a list item; the page draws its own.",
        reach=Reach.MARK,
        examples=(),
        pattern=re.compile(r"[•▪◦‣●■▸►·*–-]"),
    ),
    FurnitureRule(
        name="contact-line",
        description="Nothing but telephone or fax numbers and e-mail addresses, with labels.",
        reach=Reach.ANYWHERE,
        examples=(
            "042-35941921, UAN: 03-111-999-101",
            "info@example.org",
            "Tel: +44 20 7946 0000 | Fax: +44 20 7946 0001",
        ),
        pattern=Phrases(
            """
            {contacts}
            """
        ),
        longest=240,
    ),
    FurnitureRule(
        name="web-address",
        description="A web address alone on its line.",
        reach=Reach.COMPANY,
        examples=("www.example.org", "https://example.org/news/1"),
        pattern=Phrases(
            """
            [{label}]{web}
            """
        ),
        longest=240,
    ),
    FurnitureRule(
        name="breadcrumb",
        description="The path to the page.",
        reach=Reach.ANYWHERE,
        examples=("Home > News > Asia", "Home » World » Asia", "You are here: Home / Analysis"),
        pattern=Phrases(
            """
            (you are|you're) here[:] {step}[{path}|{slashes}]
            (you are|you're) here[:] home / {step}
            (home|homepage|home page|front page|main page)({path}|{slashes})
            {place}{path}
            {rubric}{rising}{rubric}{rising}{rubric}[{rising}{rubric}]*
            """
        ),
        longest=200,
    ),
    FurnitureRule(
        name="share-link",
        description="Links that share the page or follow its publisher on social networks.",
        reach=Reach.ANYWHERE,
        examples=(
            "Share on facebook or twitter",
            "Share this article",
            "Click to share on WhatsApp (Opens in new window)",
            "Follow us on Twitter and Facebook",
            "Facebook Twitter WhatsApp Email",
        ),
        pattern=Phrases(
            """
            share [{this}|this|it] (on|via|to|by|with|through|using) {networks} [{window}]{end}
            share ({this}|this|{page}) [with friends|with your friends|now|online]{end}
            share{colon} [{networks}]
            share {networks}
            {network} (count|share|shares)
            (click|tap) to (share|tweet|email|e-mail|print|pin) [this|it|a link] [to a friend]
                [(on|via|to|by) {networks}] [{window}]
            (tweet|pin|retweet|bookmark) (this|it|{this}){end}
            (like|recommend|forward) {this}{end}
            (follow|find|like|join|connect with|visit|add) (us|me|{name}) on [our]
                {networks}{end}
            (follow|connect with) us{end}
            (follow|connect with) us{colon} {networks}
            follow [us] {handle} [on {network}]
            [also] (join|follow|subscribe to) our {network} (channel|group|page|feed)[s] [for
                {few}]{end}
            {network}{beside}{networks} [more|share|save]
            copy [the] (link|url) [to clipboard]
            link copied [to clipboard][!]
            social (sharing|share|media links)
            sharing (options|tools)
            [show] more sharing options
            (share|save) [and|&] (share|save)
            share your (thoughts|views) [with us] in the comments [section] [below]{end}
            """
        ),
    ),
    FurnitureRule(
        name="share-word",
        description="One word that shares, prints, saves or likes the page.",
        reach=Reach.TAIL,
        examples=("Tweet", "Share", "Print", "WhatsApp"),
        pattern=Phrases(
            """
            (share|shares|tweet|print|save|like|pin|link|more|comment|comments|{network}){end}
            like this{end}
            like loading...
            spread the (word|love)[!]
            """
        ),
        longest=24,
    ),
    FurnitureRule(
        name="counter",
        description="How often the page was read or shared, or how long it takes to read.",
        reach=Reach.ANYWHERE,
        examples=("1,234 views", "12 Comments", "3 min read", "Reading time: 3 minutes"),
        pattern=Phrases(
            """
            {counts}
            [total|post] {counted}: {count}
            {counted} {lp}{n}{rp}
            [estimated] (reading|read) time[:] [about] {n} (min|mins|minute|minutes) [read]
            [about] {n}-(min|minute) (read|reading) [time]
            [about] {n}-(min|minute)-(read|reading) [time]
            [about] {n} (min|mins|minute|minutes) (read|reading) [time]
            (no|0) comments
            (no|0) (comments|replies|responses) yet[.]
            be the first to (comment|like this|share|review) [on this] [this] [{page}]{end}
            (views|hits|read|viewed|visits|shares|word count|number of views): {count} [times]
            (post|page|article) (view|views)[:] {count}
            [this {page} has been] (read|viewed) {count} times[.]
            """
        ),
        longest=80,
    ),
    FurnitureRule(
        name="bare-number",
        description="A number by itself, such as a count of readers beside byline and date.",
        reach=Reach.COMPANY,
        examples=("158", "1,204", "2.3K"),
        # A year may be a heading.
        pattern=re.compile(
            r"(?!(?:1[0-9]|20)[0-9]{2}\Z)[0-9]{1,3}(?:[,.]?[0-9]{3}){0,2}"
            r"|[0-9]{1,3}(?:\.[0-9])? ?[KkMm]"
        ),
        longest=12,
    ),
    FurnitureRule(
        name="page-tool",
        description="Links that mail, print, save, enlarge or read out the page.",
        reach=Reach.ANYWHERE,
        examples=("Email to a friend", "Print this page", "Printer-friendly version"),
        pattern=Phrases(
            """
            (email|e-mail|mail|send|forward|recommend) [this|it|{this}|{page}|a link] [by email]
                to (a|your) (friend|friends|colleague){end}
            (email|e-mail) (this|{this}|{page}|the author|us){end}
            print (this|{this}|{page}|version|edition){end}
            (print|printer|printable)-(friendly|version|page) [version|page|pdf]
            (print|printer|printable) (friendly|version|page) [version|page|pdf]
            print friendly, pdf & email
            {tool}{beside}{tool}[{beside}{tool}]* [{this}]
            {tool} (and|or) {tool} [{this}]
            (download|save|view|open|export) [as|the|this|full|in|article]* (pdf|epub|mp3)
                [version|file|format|here]
            save ({this}|for later|to pocket|to my list|to read later|to favorites)
            (bookmark|cite|listen to|translate|gift|republish) {this}
            (bookmark|gift|translate|unlock|give) this article
            (listen|play audio|read aloud) {n} (min|mins|minutes)
            (listen|play audio|read aloud) {lp}{n} (min|mins|minutes){rp}
            (listen|play audio|read aloud) {clock}
            [change|adjust|reset] (text|font) size
            (text|font) size[:] a[-|+] [a[-|+]] [a[-|+]]
            (increase|decrease|reset|enlarge|reduce|change) [the] (text|font) [size]
            (report|suggest) [a|an] (typo|error|correction|mistake)[s] [in {this}]
            (send us|give|leave) [your|us] feedback
            was this (article|page) (helpful|useful)?
            highlight text to share
            (hide|show) (table of contents|sidebar|navigation)
            """
        ),
    ),
    FurnitureRule(
        name="advertisement",
        description="Marks of advertisements and of the text around them.",
        reach=Reach.ANYWHERE,
        examples=(
            "Advertisement",
            "ADVERTISEMENT - CONTINUE READING BELOW",
            "Story continues below this advertisement",
            "Sponsored content",
        ),
        pattern=Phrases(
            """
            [{dash}|{lp}|{lb}] (advertisement|advertisements|advertisment) [{dash}|{rp}|{rb}|:]
            {lb}(advertisement|ad|advert){rb}
            advertisement [{dash}|:] (scroll [down] to continue [reading]|continue reading
                below|story continues below|article continues below|skip|skip ad|remove ads)
            advertisement {lp}(scroll [down] to continue [reading]|skip|skip ad|remove ads){rp}
            [the] [{page}] continue[s] [reading] (below|after) [this|the] (ad|ads|advertisement|
                advert|promotion|video|newsletter) [promotion][.]
            (skip|close|hide|report|remove) [this] (ad|ads|advert|advertisement)
            (sponsored|promoted|paid|partner) (content|post|posts|stories|links|feature|message)
            sponsored by
            (ad|ads) by (google|taboola|outbrain|revcontent)
            advertise (with us|here)
            ad feedback
            why am i seeing this ad?
            scroll [down] to continue [with content|reading]
            continue reading the main story
            (content|text) from [our] (sponsor|sponsors|advertiser|advertisers)
            """
        ),
    ),
    FurnitureRule(
        name="advertisement-word",
        description="One word that marks an advertisement.",
        reach=Reach.COMPANY,
        examples=("Ad", "Sponsored"),
        pattern=Phrases(
            """
            ad
            ads
            advert
            advertorial
            advertising
            promoted
            promotion
            sponsored
            """
        ),
        longest=24,
    ),
    FurnitureRule(
        name="continue-reading",
        description="Words that say the text goes on elsewhere, often for subscribers.",
        reach=Reach.ANYWHERE,
        examples=(
            "Continue reading",
            "(more)",
            "Read the full article",
            "To continue reading, please subscribe or log in.",
            "This content is for subscribers only.",
        ),
        pattern=Phrases(
            """
            continue reading [{this}|here|below][{arrows}]
            [{dash}] {lp}more [follows]{rp} [{dash}]
            {lp}(continued|read more|continue reading)[{arrows}]{rp}
            {lb}(continued|read more|continue reading)[{arrows}]{rb}
            (read|view|see|get) [the] (full|whole|entire|complete|original|rest of the|rest of
                this) ({page}|text|version|interview) [here] [(on|at|in) {few}]{end}
            [click|tap] here to (read|see) [the] (more|full|rest of the|rest of this)
                [{page}]{end}
            [click|tap] here to continue [reading]{end}
            to (continue|keep) reading[,] [please] {join} [or {join}] [{few}]{end}
            [please] {join} [or {join}] [now] to (continue|keep|unlock|access) [reading]
                [{few}]{end}
            [please] {join} [or {join}] [now] to read (more|the full|the rest|this) [{few}]{end}
            (this|the full) {page} is [only] [available|reserved|exclusive] [only] (for|to)
                [our] [paying|paid|premium|registered|digital] (subscribers|members) [only]{end}
            (you've|you have) (reached|hit|used) (your|the|all) [{few}] (limit|articles)
                [{few}]{end}
            you have {n} [free] (article|articles|views) [{few}] (remaining|left) [{few}]{end}
            {lb}+{n} chars{rb}
            [{lp}](continued|continues) on (page|p.) {n}[{rp}]
            """
        ),
        longest=160,
        cuts_off=True,
    ),
    FurnitureRule(
        name="subscription",
        description="Subscriptions, newsletters, accounts, donations.",
        reach=Reach.ANYWHERE,
        examples=(
            "Subscribe now",
            "Sign up for our newsletter",
            "Already a subscriber? Log in",
            "Log in or register to post comments",
            "Support independent journalism",
        ),
        pattern=Phrases(
            """
            subscribe [now|today|here|for free|and save|via email]{end}
            subscribe to (us|our|the|this) [{few}] (newsletter|newsletters|mailing list|emails|
                updates|alerts|briefing|channel|feed|podcast|magazine|print edition){end}
            (sign up|signup|register|subscribe) [here|now|today] (for|to) [the|our|a|free|daily|
                weekly]* [{few}] (newsletter|newsletters|mailing list|emails|alerts|briefing)
                [here]{end}
            (get|receive|have) [the|our|all]* [latest|best|top|daily|breaking]* {few}
                [delivered|sent|straight|directly|right]* (in|to|into) your (inbox|email|e-mail)
                [{few}]{end}
            (already|not yet|not) (a|an|have an|have a) (subscriber|member|account|user|
                subscription) [yet]? [please] [{join}] [here|now]{end}
            (already|not yet) (registered|subscribed)? [please] [{join}] [here|now]{end}
            (log in|login|sign in) [or|/{bar}] [register|sign up|subscribe|create an account|
                join]{end}
            (log in|login|sign in){bar}(register|sign up|subscribe|create an account|join)
            (log in|login|sign in) [or (register|sign up|subscribe|join)] to (post|add|leave|
                write|view|save|comment|your) [{few}]{end}
            you must (be logged in|be registered|log in|login) to (post|leave|comment|reply|
                view) [{few}]{end}
            create (a|an|your) [free] account{end}
            (forgot|forgotten|lost) [your] password?
            (become|join as) a (member|subscriber|supporter|patron) [today|now]{end}
            [please] (support|fund|donate to) [our|independent|quality|free|trusted]*
                (journalism|reporting|newsroom) [today|now]{end}
            (donate|give) (now|today)[!]
            make a (donation|contribution) (now|today)[!]
            buy me a coffee
            enter your (email|e-mail) [address] [here|below] [to subscribe] [{few}]{end}
            [your] (email|e-mail) address[{end}]
            (start|begin|try) (your|a) [{few}] trial [today|now]{end}
            cancel any time[.]
            cancel anytime[.]
            manage [your] (subscription|subscriptions)
            thank you for (subscribing|signing up) [{few}]{end}
            [by] (signing up|clicking subscribe)[,] (i|you) agree to (our|the) {few}{end}
            [the|our] (daily|weekly|morning|evening|free) newsletter
            newsletter [sign-up|signup|sign up]
            unsubscribe [here|at any time]{end}
            get unlimited [digital] access{end}
            """
        ),
        longest=200,
    ),
    FurnitureRule(
        name="cookie-notice",
        description="Cookie and privacy notices and their buttons.",
        reach=Reach.ANYWHERE,
        examples=(
            "We use cookies to improve your experience on our website.",
            "This site uses cookies. By continuing to browse it you agree to their use.",
            "Accept all cookies",
        ),
        pattern=Phrases(
            """
            {we_use} cookies{technologies}[{purpose}]{stop} [{notice}]
            by (continuing|using|browsing|visiting|clicking) [{many}] (site|website|pages|
                browse|use|accept|continue) [{few}][,] you (agree|consent|accept|are agreeing|
                are consenting) [{many}]{end}
            (accept|reject|allow|manage|decline|refuse) [all|necessary|only|essential|optional]*
                (cookie|cookies|preferences|settings|choices) [settings|preferences]
            (accept|reject|allow|decline|agree) [all] [& close|and close|and continue]
            (cookie|cookies|privacy|consent) (policy|settings|preferences|notice|statement|
                choices|manager|center|centre)
            privacy (&|and) (cookies|cookie policy)
            we (value|care about|respect) your privacy{end}
            your privacy (choices|rights|settings)
            do not (sell|share) [or sell|or share] my [personal] (information|info|data)
            """
        ),
        longest=400,
    ),
    FurnitureRule(
        name="copyright",
        description="Copyright and licence lines of the page; a publisher they name is metadata.",
        reach=Reach.ANYWHERE,
        examples=(
            "© 2020 Example Media. All rights reserved.",
            "Copyright © 2019–2020 Example News Ltd.",
            "All rights reserved.",
            "This material may not be published, broadcast, rewritten or redistributed.",
        ),
        pattern=Phrases(
            """
            {c} [by] {years}[,] [by] [{name}]{reserved}
            {c} [by] {name}[,] {years}{reserved}
            {c} [by] {name}[.|,] [{dash}] all (right|rights) reserved[.]
            {c}{years} [{name}]{reserved}
            [{dash}] [{lp}]all (right|rights) reserved[.][{rp}]
            (this|these|the) (material|materials|article|content|story) [{few}] may not be
                {copied} [in whole or in part|in whole or part|in any form] {unpermitted}[.]
            (this|these|the) (material|materials|article|content|story) may not be published,
                broadcast, rewritten[,] or redistributed [{unpermitted}][.]
            no part of this (article|publication|site|page|website) may be {copied} [in whole or
                in part|in any form] {unpermitted}[.]
            (reproduction|republication|redistribution|copying) [{many}] [is|are] strictly
                (prohibited|forbidden)[.]
            (reproduction|republication|redistribution|copying) [{many}] [is|are] (prohibited|
                forbidden) {unpermitted}[.]
            unauthorized (use|reproduction|copying) [{many}] (prohibited|forbidden)[.]
            (powered|proudly powered|theme|site design|website designed|website developed|site
                by) by[:] {name}
            """
        ),
        longest=320,
    ),
    FurnitureRule(
        name="navigation",
        description="Ways around the web site.",
        reach=Reach.ANYWHERE,
        examples=("Skip to content", "Back to top", "Home | About us | Contact", "Page 1 of 3"),
        pattern=Phrases(
            """
            (skip|jump|go|scroll|return|back) [back] to [the] [main|page|site] (content|
                navigation|nav|menu|search|footer|top|top of page|top of the page|home|homepage|
                articles|news|comments|bottom|sidebar)
            (toggle|open|close|show|hide|expand) [the|main|primary|mobile]* (menu|navigation|
                nav|search|search bar|search form|submenu)
            (main|primary|site|mobile) (menu|navigation)
            (next|previous|prev|older|newer) (article|articles|post|posts|story|stories|page|
                entries|slide|image)
            (next|previous|prev){bar}(next|previous|prev)
            page {n} (of|/) {n}
            (load|show|see|view) (more|all|less) [articles|posts|stories|comments|results|news]
            {places}
            (home|homepage){places_apart}
            sitemap
            site map
            (view|switch to) (desktop|mobile|full) (site|version)
            (terms|conditions) (and conditions|& conditions|of use|of service)[{bar}[and]
                privacy policy]
            privacy policy[{bar}[and] terms (and conditions|& conditions|of use|of service)]
            [please] (enable|turn on) (javascript|cookies) [{many}]{end}
            javascript (is|must be|appears to be) (disabled|enabled|required) [{many}]{end}
            your browser (does not|doesn't) support [{many}]{end}
            loading [comments|more]...
            search (this|the|our) (site|website){end}
            select [a|your] (language|country|edition|region|category|month)
            choose [a|your] (language|edition)
            {languages}
            (download|get|install) (our|the) [{name}] [mobile] (app|apps) [now|here|today]{end}
            (get it on|download on|available on|download from) [the] (google play|app store)
            {visit}
            meet the team
            submit (an article|a tip|news)
            """
        ),
        longest=240,
    ),
    FurnitureRule(
        name="navigation-word",
        description="One word that leads around the web site.",
        reach=Reach.COMPANY,
        examples=("Home", "Menu", "Next", "Contact"),
        pattern=Phrases(
            """
            {place}
            {language}
            (next|previous|prev|back|close|top|skip|go|ok|cancel|submit|tag|tags|author)
            remember me
            my account
            loading
            """
        ),
        longest=24,
    ),
    FurnitureRule(
        name="related-heading",
        description="Headings over other pages' titles.",
        reach=Reach.ANYWHERE,
        examples=("Related articles", "You may also like", "Most read", "Recommended for you"),
        pattern=Phrases(
            """
            (related|similar|recommended|suggested|featured|popular|trending) [news|top|recent]
                ({page}|articles|stories|posts|entries|topics|links|coverage|reading|videos|
                searches) [for you|on this topic|by this author]{end}
            more (articles|stories|news|posts|videos) [for you|on this topic|by this
                author]{end}
            more (articles|stories|news|posts|videos) (from|by|in) {name}{end}
            more from {name}
            you (may|might) (also like|like|also be interested in|be interested in|also enjoy|
                have missed) [these|this]{end}
            recommended (for you|by taboola|by outbrain){end}
            (stories|articles|news|more) for you
            people (also read|are reading){end}
            most (read|popular|viewed|shared|commented|emailed|discussed|watched) [stories|
                articles|news|posts|this week|today|now]{end}
            (trending|popular) (now|today|this week|stories)
            (read|up|watch) next{end}
            what to read next{end}
            [our|the] (editor's|editors'|editors) (pick|picks){end}
            must[-]read[s]
            must read[s]
            [also|more] (in|on|from|about) this (section|topic|author|series)
            (around|elsewhere on|from around) the web
            keep reading{end}
            more to (explore|read){end}
            """
        ),
        longest=100,
    ),
    FurnitureRule(
        name="related-words",
        description="Words over other pages' titles that may head an author's chapter as well.",
        reach=Reach.TAIL,
        examples=("Latest news", "Top stories", "From the archives"),
        pattern=Phrases(
            """
            (latest|breaking|recent) [top|world] (news|stories|posts|articles|headlines|updates|
                videos|comments|tweets)
            top (stories|headlines|news) [today|now|this week]
            don't miss[!]
            [our|the] editor's choice
            from the (web|archive|archives)
            in case you missed it{end}
            explore more{end}
            related [content]{end}
            see also{end}
            """
        ),
        longest=40,
    ),
    FurnitureRule(
        name="teaser",
        description="A link to another page, announced as such.",
        reach=Reach.ANYWHERE,
        examples=(
            "Read more: Talks resume in Doha",
            "ALSO READ | Army chief in Kabul",
            "Read more",
        ),
        pattern=Phrases(
            """
            [you (may|can|should)] (also read|read (more|also|next|further)) [here|on
                this]{their}{teaser}
            (see more|watch also|watch now|watch more|listen now|must read|must-read|up
                next){their}{teaser}
            related [story|article|news|stories|coverage]{their}{teaser}
            more (on|about) this{their}{teaser}
            (previous|next) (post|article|story){their}{teaser}
            {capital_read}{their}{teaser}
            [click|click here|click to] [to] (read|learn|find out|see|view|show) more [here|
                about this|on this|about this story] [{arrows}]
            (read|see|learn|view) more{arrows}
            """
        ),
        longest=200,
    ),
    FurnitureRule(
        name="comment-form",
        description="The form below a page that asks for comments.",
        reach=Reach.ANYWHERE,
        examples=(
            "Leave a Reply",
            "Your email address will not be published. Required fields are marked *",
            "Comments are closed.",
        ),
        pattern=Phrases(
            """
            (leave|post|add|write|submit) (a|your|another) (reply|comment|response|review)
                [below|here|to {name}] [cancel reply]{end}
            (cancel|post) (reply|comment)
            (view|show|hide|read|see|load|sort) [all|more] [{n}] (comment|comments)
                [{lp}{n}{rp}]
            [your] (email|e-mail) [address] will not be (published|shared|displayed){end}
                [required fields are marked] [*]
            required fields are marked[{end}] [*]
            save my name, email and website in this browser for the next time i comment[.]
            save my name, email, and website in this browser for the next time i comment[.]
            [the] comments are [now] (closed|disabled|moderated|turned off) [on|for]
                [{this}]{end}
            comments off [on {many}]
            join the (conversation|discussion|debate){end}
            have your say{end}
            tell us what you think{end}
            what do you think? (leave|tell us|let us|share) {few}{end}
            start the (conversation|discussion){end}
            notify me (of|about|when|by|via) {few}{end}
            (name|website|comment|message|subject|email) * [(name|website|email) *]*
            (recent|reader|user|facebook) comments
            this site uses akismet to reduce spam. [learn how your comment data is processed[.]]
            (comment|comments) (policy|guidelines)
            please (read|follow|review) our (comment|commenting|community) {few}{end}
            """
        ),
        longest=200,
    ),
    FurnitureRule(
        name="media-label",
        description="Labels of pictures and players, not their captions.",
        reach=Reach.ANYWHERE,
        examples=("Image source, Getty Images", "toggle caption", "Play video"),
        pattern=Phrases(
            """
            (image|photo|video|picture|media) (source|copyright|credit)[,|:] {name} [/ {name}]
            (hide|toggle|show|view|expand|open) (caption|image|photo|gallery|slideshow|
                fullscreen|full caption|image in fullscreen)[s] [/ (toggle|hide|show) caption]
            (hide|toggle|show) caption{bar}(hide|toggle|show) caption
            enlarge [this] (image|photo|picture) [/ toggle caption|toggle caption]
            click [on the image|on image] to (enlarge|expand|zoom|play|view) [image|photo|video|
                this]
            (play|pause|mute|unmute|watch|embed|replay|stop) [this|the|full] (video|audio|clip)
            (current time|duration|duration time|remaining time)[:] [-] {clock}
            loaded: [{n}.]{n}%
            stream type[:] live
            {clock} / {clock}
            [this] (video|audio) [player] (cannot|can't|is loading|is not available|is not
                supported|could not) [{few}]{end}
            no media source [currently] available
            (video|photo|image) {n} (of|/) {n}
            {n} of {n} (photos|images|slides)
            (image|media|video) caption
            getty images
            (afp|reuters|ap){bar}(getty images|afp|ap|reuters|file)
            {lb}(embedded content|embedded video|image|photo|video|gallery){rb}
            """
        ),
    ),
    FurnitureRule(
        name="last-updated",
        description="When the page was last changed, which is not the text's date.",
        reach=Reach.ANYWHERE,
        examples=("Last updated on June 11, 2020", "Updated 2 hours ago"),
        pattern=Phrases(
            """
            [this {page} was] [last] (update|updated|modified|edited|reviewed|revised|changed|
                modification) [date] [on|at][:] [about] ({ago}|{date})[.]
            """
        ),
        longest=90,
    ),
    FurnitureRule(
        name="age",
        description="How long ago the page appeared.",
        reach=Reach.COMPANY,
        examples=("3 days ago", "Published 2 hours ago"),
        pattern=Phrases(
            """
            [published|posted] [about] {ago}
            """
        ),
        longest=40,
    ),
    FurnitureRule(
        name="separator",
        description="A row of signs that parts the page.",
        reach=Reach.ANYWHERE,
        examples=("* * *", "-----", "• • •"),
        pattern=re.compile(r"(?>(?:[-–—=_*~#•·|+⁂◆■] ?){3,})|[•·|▪◦‣■*]"),
        longest=240,
    ),
    FurnitureRule(
        name="end-mark",
        description="A sign that the text is over.",
        reach=Reach.TAIL,
        examples=("ENDS", "- 30 -", "(END)", "-0-"),
        pattern=re.compile(r"[-–—\[(* ]*+(?:ENDS?|Ends|30|0)[-–—\])* ]*+|#|∎|◼"),
        longest=24,
    ),
)
"""All rules, in the order in which they are asked."""

_BY_REACH = {
    reach: tuple(rule for rule in FURNITURE_RULES if rule.reach is reach) for reach in Reach
}
_LONGEST = max(rule.longest for rule in FURNITURE_RULES)

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-"})
_ARROWS = "»›→←‹«▼▲▾✕×|"


def words_of(text: str, start: int, end: int) -> str:
    """Return a block as the rules read it, or ``""`` for one too long to be furniture."""
    if end - start > 2 * _LONGEST:
        return ""
    words = " ".join(text[start:end].split())
    if len(words) > _LONGEST:
        return ""
    return words if words.isascii() else words.translate(_STRAIGHT)


def rule_for(words: str, reach: Reach) -> FurnitureRule | None:
    """Return the first rule of that reach that takes the block, whose words are given."""
    if not words:
        return None
    return _first_match(words, _BY_REACH[reach])


def _first_match(words: str, rules: Iterable[FurnitureRule]) -> FurnitureRule | None:
    bare = words.strip(_ARROWS + " ") or words
    for rule in rules:
        if len(words) <= rule.longest and (
            rule.pattern.fullmatch(words) or (bare != words and rule.pattern.fullmatch(bare))
        ):
            return rule
    return None
